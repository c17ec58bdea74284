/**
 * Of the files that hold all of Fluent's icons the build reads only what something names, by webpack's loader: sixteen
 * megabytes went through it, and into the source maps, to be thrown away. An icon left out by mistake is an import of what
 * nothing exports, and that stops the build (webpack.config.js).
 */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const PACKAGE = '@fluentui/react-icons';
const FILES = /react-icons[\\/]lib[\\/](?:icons|sizedIcons)[\\/]chunk-\d+\.js$/;
const ICON = /^export const (\w+) = .*\n?/gm;
const NAME = /\b[A-Z]\w*(?:Regular|Filled|Light|Color)\b/g;

const OURS = path.join(__dirname, 'icons.ts');

/** @param {string} text */
const namesIn = (text) => text.match(NAME) ?? [];

/** Those Fluent's own components use. */
function fluentNames() {
  const icons = /^.*react-icons(?=[\\/])/.exec(require.resolve(PACKAGE))?.[0] ?? '';
  const fluent = path.dirname(icons);
  return readdirSync(fluent)
    .map((name) => path.join(fluent, name))
    .filter((folder) => folder !== icons)
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .filter((file) => /[\\/]lib[\\/].*\.js$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => text.includes(PACKAGE))
    .flatMap(namesIn);
}

/** @type {readonly string[] | undefined} */
let ofFluent;

/** @this {{ addDependency(file: string): void }} @param {string} source */
function onlyNamed(source) {
  ofFluent ??= fluentNames();
  // An icon that is named while a build goes on watching is there with the next.
  this.addDependency(OURS);
  const named = new Set([...ofFluent, ...namesIn(readFileSync(OURS, 'utf8'))]);
  return source.replace(ICON, (line, /** @type {string} */ name) => (named.has(name) ? line : ''));
}

module.exports = onlyNamed;
module.exports.files = FILES;
