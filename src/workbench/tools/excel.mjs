// npm run excel: the production build in desktop Excel (Windows, macOS), from this machine. Microsoft's own tools do it, as the
// lock file pins them; nothing is fetched. Options: --web (only serve, for Excel on the web), --check (all but Excel and its trust).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dist, inRoot } from './paths.mjs';
import { ensureInstalled } from './setup.mjs';

const NO_DESKTOP_EXCEL = `Desktop Excel runs on Windows and macOS only. From here you can
  try the product without Excel:        npm start
  use it in Excel on the web:           npm run excel -- --web
  give it to colleagues:                docs/en/administrator.md, docs/nl/beheer.md`;

const manifest = path.join(dist, 'manifest.xml');
const ON_THE_WEB = `
Serving. Keep this window open, and in Excel on the web:
  1. open a workbook in the browser on this machine;
  2. choose Home › Add-ins › More Add-ins › My Add-ins › Upload My Add-in
     (in Dutch: Start › Invoegtoepassingen › Meer invoegtoepassingen › Mijn invoegtoepassingen › Mijn invoegtoepassing uploaden);
  3. choose ${manifest}.
Your organisation may have switched uploading off; then only an administrator can add it.`;

try {
  const { values } = parseArgs({ options: { web: { type: 'boolean' }, check: { type: 'boolean' } } });
  const withExcel = !values.web && !values.check;
  if (withExcel && process.platform !== 'win32' && process.platform !== 'darwin') throw new Error(NO_DESKTOP_EXCEL);
  ensureInstalled();
  const { buildWhatChanged } = await import('./builds.mjs');
  await buildWhatChanged();
  if (values.check) await check();
  else await serve(withExcel);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** What Excel will ask for is asked here, on any free port and with a certificate that nobody trusts. */
async function check() {
  const { checkManifest } = await import('./manifest-check.mjs');
  const server = await start({ port: 0 });
  try {
    const wrong = await checkManifest(manifest, server);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    console.log('The manifest can be read, and every address it names answers as Excel wants.');
  } finally {
    await server.close();
  }
}

/** @param {boolean} withExcel */
async function serve(withExcel) {
  const { AppType, startDebugging, stopDebugging } = await import('office-addin-debugging');
  const { OfficeApp } = await import('office-addin-manifest');
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const port = await manifestPort();
  console.log(
    'Excel shows only pages it trusts. If your system asks now whether to trust "Developer CA for Microsoft Office\n' +
      'Add-ins", answer yes: the certificate was made on this machine, for localhost only, and holds for 30 days.',
  );
  const server = await start({ port, certificate: await getHttpsServerOptions() });
  if (server.port !== port) throw new Error(`Port ${port} is in use; the manifest names it, so please free it first.`);
  if (!withExcel) return console.log(ON_THE_WEB);
  // A run that was broken off leaves the add-in registered, and a Mac then refuses to register it again.
  await stopDebugging(manifest);
  await startDebugging(manifest, {
    appType: AppType.Desktop,
    app: OfficeApp.Excel,
    enableDebugging: false,
    enableLiveReload: false,
  });
  console.log('\nExcel is starting with the add-in. Keep this window open; Ctrl+C removes the add-in again.');
  process.once('SIGINT', () => void stopDebugging(manifest).finally(() => process.exit(0)));
}

/** @param {import('./server.mjs').Serving} options */
async function start(options) {
  const { startServer } = await import('./server.mjs');
  // Real Excel takes office.js from Microsoft, as users do.
  return await startServer({ ...options, mounts: { '/': dist }, officeJsFromHere: false, asHosted: true });
}

/** The port that package.json tells Microsoft's tools; the manifest must name the same. */
async function manifestPort() {
  const { parseNumber } = await import('office-addin-cli');
  const { config } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const port = parseNumber(config.dev_server_port, 'package.json: config.dev_server_port must be a number.');
  if (port === undefined || !readFileSync(manifest, 'utf8').includes(`https://localhost:${port}/taskpane.html`))
    throw new Error(
      'dist/manifest.xml names another address: it was built with VKT_ORIGIN. Run this again without VKT_ORIGIN.',
    );
  return port;
}
