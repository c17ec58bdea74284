// Node as jest offers it, sooner.
require('./compiled-once.cjs');

module.exports = require('jest-environment-node').TestEnvironment;
