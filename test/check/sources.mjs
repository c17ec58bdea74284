// Types and lint of all sources by one process that reads and checks them once: `npm run types` and `npm run lint` do
// the same one after another, each from the start. Tells the parent process what came of each.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const formatHost = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (/** @type {string} */ name) => name,
  getNewLine: () => '\n',
};

/** How options read a file → the files so read. @type {Map<string, Map<string, ts.SourceFile | undefined>>} */
const read = new Map();
const registry = ts.createDocumentRegistry();

/**
 * A host that reads no file twice, unless the options of the second would read it otherwise.
 * @param {ts.CompilerOptions} options
 */
function sharingHost(options) {
  const host = ts.createCompilerHost(options);
  // As tsc reads comments; without it all those of Office's types are taken apart too.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  const key = registry.getKeyForCompilationSettings(options);
  const files = read.get(key) ?? new Map();
  read.set(key, files);
  const fromDisk = host.getSourceFile;
  host.getSourceFile = (name, ...how) => {
    if (!files.has(name)) files.set(name, fromDisk(name, ...how));
    return files.get(name);
  };
  return host;
}

/** @param {string} config */
function programOf(config) {
  const parsed = ts.getParsedCommandLineOfConfigFile(path.join(root, config), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) => {
      throw new Error(ts.formatDiagnostic(problem, formatHost));
    },
  });
  if (parsed === undefined) throw new Error(`${config} cannot be read.`);
  const { fileNames: rootNames, options, errors } = parsed;
  return ts.createProgram({
    rootNames,
    options,
    host: sharingHost(options),
    configFileParsingDiagnostics: errors,
  });
}

/**
 * What is wrong with a program, as tsc says it.
 * @param {ts.Program} program
 * @param {(file: ts.SourceFile) => boolean} [isAsked] a file that is not was checked with another program
 */
function complaintsOf(program, isAsked = () => true) {
  const general = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
  ];
  const files = program.getSourceFiles().filter(isAsked);
  const specific = files.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  return ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics([...general, ...specific]), formatHost);
}

/** @param {ts.Program} program its types are those the rules ask for, so that nothing is worked out twice */
async function lint(program) {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: {
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    },
  });
  const results = await eslint.lintFiles(['.']);
  const isClean = results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0);
  return isClean ? '' : await (await eslint.loadFormatter('stylish')).format(results);
}

/**
 * @param {string} name
 * @param {() => string | Promise<string>} work the complaints
 */
async function step(name, work) {
  const started = Date.now();
  let output;
  try {
    output = await work();
  } catch (error) {
    output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  if (process.send) process.send({ name, output, started });
  else console.log(`${output === '' ? 'ok  ' : 'FAIL'} ${name}\n${output}`);
  if (output !== '') process.exitCode = 1;
}

const isScript = (/** @type {ts.SourceFile} */ { fileName }) => /\.(mjs|cjs|js)$/.test(fileName);

const program = programOf('tsconfig.json');
await step('types', () => complaintsOf(program));
// The TypeScript these import was checked above, by stricter options.
const isOfScripts = (/** @type {ts.SourceFile} */ file) => isScript(file) || file.fileName.endsWith('.d.ts');
await step('types of tools, journeys and benches', () =>
  complaintsOf(
    programOf('tsconfig.tools.json'),
    (file) => isOfScripts(file) && !file.fileName.includes('node_modules'),
  ),
);
await step('types of the model alone', () => complaintsOf(programOf('src/model/tsconfig.json')));
await step('lint', () => lint(program));
