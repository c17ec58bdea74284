// npm run excel: the production build in desktop Excel (Windows, macOS), from this machine.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { dist, root } from './paths.mjs';
import { ensureInstalled } from './setup.mjs';

// Microsoft's own tools, pinned. Fetched only when somebody asks for desktop Excel.
const DEBUGGING = 'office-addin-debugging@7.0.0';
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const PORT = 3000; // the address the manifest names

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error('Desktop Excel runs on Windows and macOS only. On Linux, try the product with: npm start');
  process.exit(1);
}

try {
  ensureInstalled();
  const { buildWhatChanged } = await import('./builds.mjs');
  const { startServer } = await import('./server.mjs');
  await buildWhatChanged();
  // Excel's own browser must trust the certificate: this tool asks the system, once, to do so.
  npx(CERTIFICATES, 'install');
  const server = await startServer({
    port: PORT,
    mounts: { '/': dist },
    certificate: trustedCertificate(),
    officeJsFromHere: false, // real Excel takes office.js from Microsoft, as users do
  });
  if (server.port !== PORT) throw new Error(`Port ${PORT} is in use; the manifest names it, so please free it first.`);
  const manifest = path.join(dist, 'manifest.xml');
  npx(DEBUGGING, 'start', manifest, 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload');
  console.log('\nExcel is starting with the add-in. Keep this window open; Ctrl+C removes the add-in again.');
  process.on('SIGINT', () => {
    npx(DEBUGGING, 'stop', manifest);
    process.exit(0);
  });
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

function npx(tool, ...args) {
  const windows = process.platform === 'win32';
  const quoted = windows ? args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)) : args;
  const result = spawnSync(windows ? 'npx.cmd' : 'npx', ['--yes', tool, ...quoted], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (result.status !== 0) throw new Error(`${tool} ${args[0]} failed; see the lines above.`);
}

function trustedCertificate() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const read = (name) => readFileSync(path.join(folder, name));
  return { key: read('localhost.key'), cert: read('localhost.crt'), ca: read('ca.crt') };
}
