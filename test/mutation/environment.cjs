// Node, but after the first failure the other tests are skipped: one is enough to know that a change was noticed, and
// jest cannot be told so when it is run by a program.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class FirstFailureIsEnough extends TestEnvironment {
  #failed = false;

  handleTestEvent = async (event) => {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.#failed = true;
    if (event.name === 'test_start' && this.#failed) event.test.mode = 'skip';
  };
};
