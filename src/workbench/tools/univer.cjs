/**
 * What Univer gives no other way to change is changed in its text when the workbench is built. A text that is not there
 * (another version of Univer) stops the build.
 */
const CHANGES = [
  {
    why: 'The list of functions waits 0.3 s; till then Enter took a name listed for what stood there before.',
    from: 'editor.input$.pipe(debounceTime(300))',
    to: 'editor.input$.pipe(debounceTime(0))',
  },
  {
    why: 'After the semicolon between Dutch arguments a click picks a cell, as after a comma.',
    from: 'const adding = char && matchRefDrawToken(char) &&',
    to: 'const adding = char && (char === ";" || matchRefDrawToken(char)) &&',
  },
];

/** @param {string} source */
module.exports = function changeUniver(source) {
  return CHANGES.reduce((text, { from, to }) => {
    if (text.split(from).length !== 2)
      throw new Error(`Univer changed: "${from}" is not there once (tools/univer.cjs).`);
    return text.replace(from, to);
  }, source);
};
