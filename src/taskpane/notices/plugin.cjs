// Emits THIRD-PARTY.txt: own.txt, then the licence of every package whose code is in the build. Made from what webpack
// bundled, so that nothing ships without its notice; a package without a licence text fails the build, and so does one whose
// terms we have not read, the GPL's among them.
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const NAME = 'THIRD-PARTY.txt';
/** Terms under which others' code may go out with ours (EUPL-1.2). Anything else is read by a person first. */
const TERMS = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);
/** Packages without a licence text of their own: the package of the same authors that has it. */
const TEXT_OF = new Map([['@fluentui/react-icons', '@fluentui/react-components']]);

class NoticesPlugin {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('NoticesPlugin', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'NoticesPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const packages = folders(compilation.modules);
          const own = readFileSync(path.join(__dirname, 'own.txt'), 'utf8');
          compilation.emitAsset(NAME, new sources.RawSource([own, ...[...packages].sort().map(notice)].join('\n')));
        },
      );
    });
  }
}

/**
 * A module as webpack has it: from a file when it has a `resource`, joined from others when it has `modules`.
 * @typedef {import('webpack').Module & { resource?: string, modules?: Iterable<BundledModule> }} BundledModule
 */

/**
 * The folders of the packages the modules come from.
 * @param {Iterable<BundledModule>} modules
 */
function folders(modules) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const { resource } of withParts(modules)) {
    const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? '');
    if (match) found.add(match[0]);
  }
  return found;
}

/**
 * Modules that were joined into one are its parts.
 * @param {Iterable<BundledModule>} modules
 * @returns {Generator<BundledModule, void>}
 */
function* withParts(modules) {
  for (const module of modules) {
    yield module;
    if (module.modules) yield* withParts(module.modules);
  }
}

/**
 * @param {string} folder
 */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const root = folder.slice(0, folder.length - path.normalize(name).length);
  const text = licenceIn(folder) ?? licenceIn(path.join(root, TEXT_OF.get(name) ?? name));
  if (!text) throw new Error(`${name} ships without a licence text: see src/taskpane/notices/plugin.cjs.`);
  if (!mayShip(license)) throw new Error(`${name} would ship under ${license}: see src/taskpane/notices/plugin.cjs.`);
  return `==== ${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/**
 * Whether a package's `license` is one of ours to accept: a choice where we accept one, terms together where we accept all.
 * @param {unknown} license
 */
function mayShip(license) {
  if (typeof license !== 'string') return false;
  const choices = license.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((terms) => TERMS.has(terms)));
}

/** @param {string} folder */
function licenceIn(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const texts = names.filter((name) => /^(licen[cs]e|notice|copying)/i.test(name)).sort();
  return texts.length === 0 ? null : texts.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

module.exports = { NoticesPlugin, mayShip };
