// npm run publish:files -- FOLDER [--server iis|apache|azure] [--back]
//
// Puts a build into the folder a web server serves, so that nobody who has the add-in open is left without its parts:
// new parts first, the page that asks for them last, and old parts stay for as long as somebody may still ask for them.
// --back puts the version before this one back in its place.
const {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { DAY } = require('./rules.cjs');
const { SERVERS } = require('./servers.cjs');

/** Parts of older versions are kept this long: a workbook may stay open for weeks. */
const KEPT_DAYS = 90;
/** Where the files of the version before are kept; no web server is asked for it. */
const PREVIOUS = '.previous';
/** The page is what asks for all the rest, so it comes last. */
const LAST = 'taskpane.html';
const CHUNKS = 'chunks';
/** The names of the parts of the version that is served: on the day they are replaced, they begin to be old. */
const PARTS = '.parts.json';

/**
 * Names of the files below a folder, `/` between; without the version before and the files for servers.
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder, below = '') {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (name.startsWith(PREVIOUS) || name === 'hosting') return [];
    return entry.isDirectory() ? filesIn(folder, name) : [name];
  });
}

const isChunk = (/** @type {string} */ file) => file.startsWith(`${CHUNKS}/`);

/**
 * A file is there as a whole or not at all: whoever asks in between gets the old one.
 * @param {string} source
 * @param {string} target
 * @param {Date} now
 */
function put(source, target, now) {
  mkdirSync(path.dirname(target), { recursive: true });
  const partial = `${target}.new`;
  cpSync(source, partial);
  utimesSync(partial, now, now);
  renameSync(partial, target);
}

const ordered = (/** @type {string[]} */ files) => [
  ...files.filter(isChunk),
  ...files.filter((file) => !isChunk(file) && file !== LAST),
  ...files.filter((file) => file === LAST),
];

/**
 * @param {object} what
 * @param {string} what.from the build (dist)
 * @param {string} what.to the folder served; made when absent
 * @param {string} [what.server] whose file goes beside the add-in: iis, apache or azure; none for nginx, which includes its file
 * @param {Date} what.now the moment of putting, from which the age of parts is counted
 * @returns {{ put: string[], gone: string[] }} names of the files put there and of old parts that went
 */
function publish({ from, to, server, now }) {
  if (!existsSync(path.join(from, LAST))) throw new Error(`There is no build in ${from}. Run: npm run build`);
  const beside = server === undefined ? null : known(server);
  const files = filesIn(from);
  keepPrevious(to, now);
  replaced(to, now);
  for (const name of ordered(files)) put(path.join(from, name), path.join(to, name), now);
  writeFileSync(path.join(to, PARTS), JSON.stringify(files.filter(isChunk)));
  if (beside) put(path.join(from, 'hosting', beside.file), path.join(to, beside.place), now);
  return { put: files, gone: forgetOld(to, new Set(files), now) };
}

/** @param {string} server */
function known(server) {
  const besides = Object.entries(SERVERS).flatMap(([name, { file, place }]) => (place ? [{ name, file, place }] : []));
  const found = besides.find(({ name }) => name === server);
  if (found) return found;
  const names = besides.map(({ name }) => name);
  throw new Error(`--server is one of ${names.join(', ')}; nginx includes hosting/${SERVERS.nginx.file} instead.`);
}

/**
 * What the version before consists of, but for its parts, which stay where they are.
 * @param {string} to
 * @param {Date} now
 */
function keepPrevious(to, now) {
  if (!existsSync(path.join(to, LAST))) return;
  rmSync(path.join(to, PREVIOUS), { recursive: true, force: true });
  for (const name of filesIn(to).filter((file) => !isChunk(file)))
    put(path.join(to, name), path.join(to, PREVIOUS, name), now);
}

/**
 * The parts of the version served until now begin to be old.
 * @param {string} to
 * @param {Date} now
 */
function replaced(to, now) {
  const list = path.join(to, PARTS);
  /** @type {string[]} */
  const parts = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const file of parts) if (existsSync(path.join(to, file))) utimesSync(path.join(to, file), now, now);
}

/**
 * Parts that were replaced long ago.
 * @param {string} to
 * @param {ReadonlySet<string>} current
 * @param {Date} now
 */
function forgetOld(to, current, now) {
  const old = filesIn(to).filter(
    (file) =>
      isChunk(file) &&
      !current.has(file) &&
      now.getTime() - statSync(path.join(to, file)).mtimeMs > KEPT_DAYS * DAY * 1000,
  );
  for (const file of old) rmSync(path.join(to, file));
  return old;
}

/**
 * The version before comes back; the one it replaces becomes the version before.
 * @param {{ to: string, now: Date }} where
 * @returns {{ put: string[], gone: string[], version: string }}
 */
function goBack({ to, now }) {
  const kept = path.join(to, PREVIOUS);
  if (!existsSync(path.join(kept, LAST))) throw new Error(`${to} holds no version before this one.`);
  const aside = path.join(to, `${PREVIOUS}.back`);
  rmSync(aside, { recursive: true, force: true });
  renameSync(kept, aside);
  keepPrevious(to, now);
  replaced(to, now);
  const files = filesIn(aside);
  for (const name of ordered(files)) put(path.join(aside, name), path.join(to, name), now);
  rmSync(aside, { recursive: true, force: true });
  return { put: files, gone: [], version: versionIn(to) };
}

/**
 * The version that the manifest in a folder names.
 * @param {string} folder
 */
function versionIn(folder) {
  return /<Version>([^<]+)<\/Version>/.exec(readFileSync(path.join(folder, 'manifest.xml'), 'utf8'))?.[1] ?? '';
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { server: { type: 'string' }, back: { type: 'boolean' } },
  });
  const [to] = positionals;
  if (!to) throw new Error('Name the folder that your web server serves: npm run publish:files -- /srv/verkeerstoren');
  const from = path.join(__dirname, '..', '..', 'dist');
  const now = new Date();
  const { put: files, gone } = values.back ? goBack({ to, now }) : publish({ from, to, now, server: values.server });
  console.log(`${to} serves version ${versionIn(to)}: ${files.length} files put, ${gone.length} old parts taken away.`);
}

module.exports = { goBack, publish };

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
