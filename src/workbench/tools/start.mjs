// npm start: from a fresh clone to the workbench on screen. Options: --no-open, --port <number>, --model <name>, --file <workbook.xlsx>.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup.mjs';

const { values: options } = parseArgs({
  options: {
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
    model: { type: 'string', default: 'example' },
    file: { type: 'string' },
  },
});

try {
  ensureInstalled();
  // Imported only now: these need the packages just installed.
  const { buildWhatChanged } = await import('./builds.mjs');
  const { startServer, workbenchMounts } = await import('./server.mjs');
  const built = await buildWhatChanged();
  if (built.length === 0) console.log('Everything is up to date.');
  const opened = openedFile(options.file);
  const mounts = { ...workbenchMounts(), ...opened?.mount };
  const server = await startServer({ port: Number(options.port), mounts });
  const address = `${server.origin}/?${opened?.query ?? `model=${encodeURIComponent(options.model)}`}`;
  console.log(`\nThe workbench runs at ${address}\nStop it with Ctrl+C.`);
  if (!options['no-open']) await show(address, server.cert);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/**
 * Serves one workbook of this machine, under its own name, and nothing beside it.
 * @param {string} [file]
 */
function openedFile(file) {
  if (file === undefined) return null;
  const place = path.resolve(process.env.INIT_CWD ?? '.', file);
  if (!statSync(place, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${place}.`);
  const name = path.basename(place);
  const address = `/opened/${encodeURIComponent(name)}`;
  return { mount: { [`/opened/${name}`]: place }, query: `file=${encodeURIComponent(address)}` };
}

/**
 * Opens a window of its own: a throwaway profile, accepting exactly this server's certificate.
 * @param {string} address
 * @param {string | Buffer} cert
 */
async function show(address, cert) {
  const { findInstalledBrowser } = await import('./browser.mjs');
  const { publicKeyHash } = await import('./certificate.mjs');
  const executable = findInstalledBrowser();
  if (!executable) {
    console.log(
      'No Chrome or Edge found to open it in. Open the address yourself; the browser will ask once to accept',
    );
    console.log('the certificate of localhost, which was made on this machine and protects nothing but this page.');
    return;
  }
  const profile = mkdtempSync(path.join(tmpdir(), 'workbench-profile-'));
  const args = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${publicKeyHash(cert)}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--window-size=1600,1000',
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const browser = spawn(executable, args, { stdio: 'ignore' });
  browser.on('error', () => console.log('The browser could not be opened; open the address yourself.'));
  const tidy = () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  browser.on('exit', () => {
    console.log('The window was closed; the workbench still runs. Ctrl+C stops it.');
    tidy();
  });
  process.on('SIGINT', () => {
    browser.kill();
    tidy();
    process.exit(0);
  });
}
