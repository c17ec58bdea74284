// The build behind servers that organisations have, with the files the build writes for them. A server that is not
// installed is skipped, in so many words.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import hosting from '../../src/hosting/rules.cjs';
import { SERVERS } from '../../src/hosting/servers.cjs';
import { headlessBrowser } from '../../src/workbench/tools/browser.mjs';
import { localhostCertificate } from '../../src/workbench/tools/certificate.mjs';
import { build, dist, officeJs } from '../../src/workbench/tools/paths.mjs';
import { openWorkbench } from './page.mjs';

export const address = null; // each test opens its own

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** @param {string} program */
const installed = (program) => spawnSync(program, ['-v']).status === 0;

async function freePort() {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @param {(folder: string) => Promise<void>} action */
async function withFolder(action) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vkt-hosting-'));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a server in the foreground until the action is done.
 *
 * @param {[command: string, ...args: string[]]} line
 * @param {number} port
 * @param {() => Promise<void>} action
 */
async function running([command, ...args], port, action) {
  const child = spawn(command, args);
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.on('close', resolve));
  try {
    await answering(port, child, () => said);
    return await action();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/**
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => string} said
 */
async function answering(port, child, said) {
  while (child.exitCode === null) {
    try {
      return await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error(`The server did not start: ${said()}`);
}

/**
 * nginx with a site of its own: `sites` are the inner parts of server blocks.
 *
 * @param {{ folder: string, sites: readonly string[], port: number }} site
 * @param {() => Promise<void>} action
 */
async function nginx({ folder, sites, port }, action) {
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(path.join(folder, name));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(folder, name.replace('client_', ''))};`,
  );
  const configuration = path.join(folder, 'nginx.conf');
  writeFileSync(
    configuration,
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; error_log stderr; pid ${folder}/pid;
     events {} http { access_log off; ${temporary.join(' ')} ${sites.map((site) => `server { ${site} }`).join('\n')} }`,
  );
  return await running(['nginx', '-e', 'stderr', '-c', configuration], port, action);
}

/**
 * @param {string} folder
 * @param {number} port
 * @param {() => Promise<void>} action
 */
async function apache(folder, port, action) {
  /** @param {string} name */
  const module = (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`;
  const configuration = path.join(folder, 'apache.conf');
  writeFileSync(
    configuration,
    `${['mpm_event', 'authz_core', 'headers', 'mime', 'dir'].map(module).join('\n')}
     ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/error.log\nTypesConfig /dev/null
     DocumentRoot ${dist}
     <Directory ${dist}>\nRequire all granted\n${readFileSync(path.join(dist, 'hosting', 'apache.htaccess'), 'utf8')}</Directory>`,
  );
  return await running(['apache2', '-X', '-f', configuration], port, action);
}

/** @type {(folder: string, below?: string) => string[]} */
const filesOf = (folder, below = '') =>
  readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesOf(folder, name) : [name];
  });

/**
 * Every file of the build is answered as declared; what is not there may be kept by nobody.
 *
 * @param {number} port
 */
async function asDeclared(port) {
  const wanted = hosting.headers();
  const files = filesOf(dist);
  for (const file of files) {
    const answer = await fetch(`http://127.0.0.1:${port}/${file}`);
    await answer.arrayBuffer();
    assert.equal(answer.status, 200, file);
    for (const [name, value] of Object.entries(wanted))
      assert.equal(answer.headers.get(name), value, `${file}: ${name}`);
    assert.equal(answer.headers.get('cache-control'), hosting.cacheControl(file), file);
    assert.equal(answer.headers.get('x-frame-options'), null, file);
    const type = Object.entries(hosting.TYPES).find(([ending]) => file.endsWith(`.${ending}`))?.[1];
    if (type) assert.equal(answer.headers.get('content-type')?.replace('; ', ';'), type.replace('; ', ';'), file);
    assert.ok(answer.headers.get('etag') ?? answer.headers.get('last-modified'), `${file} can be asked for anew`);
  }
  for (const gone of ['chunks/gone.12345678.js', 'gone.js', 'assets/gone.png']) {
    const answer = await fetch(`http://127.0.0.1:${port}/${gone}`);
    assert.equal(answer.status, 404, gone);
    assert.equal(answer.headers.get('cache-control'), null, gone);
  }
  return files.length;
}

/** A page like Excel's on the web, and one of a stranger: both names lead to the nginx of this test. */
const EXCEL = 'https://workbench.officeapps.live.com';
const STRANGER = 'https://workbench.example';

/**
 * @param {string} folder
 * @param {number} port
 */
async function site(folder, port) {
  const { key, cert } = await localhostCertificate();
  writeFileSync(path.join(folder, 'key.pem'), key);
  writeFileSync(path.join(folder, 'cert.pem'), cert);
  const addIn = SERVERS.nginx.text({ base: '/addin/', headers: hosting.headers() });
  return `listen 127.0.0.1:${port} ssl; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;
    root ${path.join(build, 'workbench')};
    ${addIn.replaceAll(/location ((?:\^~ )?)(\/addin\/\S*) \{/g, `location $1$2 {\n    root ${path.join(folder, 'site')};`)}
    location = /metadata.json { root ${build}; }
    location ~ \\.css$ { types { text/css css; } }`;
}

/**
 * Both names, on their usual port, are this machine's nginx: a page's policy names no ports.
 *
 * @param {number} port
 */
async function browserAt(port) {
  const { chromium } = await import('playwright-core');
  const launch = await headlessBrowser();
  const names = [EXCEL, STRANGER].map((name) => `MAP ${new URL(name).host}:443 127.0.0.1:${port}`).join(',');
  return await chromium.launch({ ...launch, args: [...launch.args, `--host-resolver-rules=${names}`] });
}

/** @param {import('playwright-core').Browser} browser */
async function context(browser) {
  const one = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1500, height: 900 },
    locale: 'nl-NL',
  });
  await one.route(`${CDN}**`, (route) =>
    route.fulfill({
      path: path.join(officeJs, new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length)),
    }),
  );
  return one;
}

const GONE = /kon niet worden opgehaald: er is een nieuwe versie/;

/**
 * A deployment without the parts of the version that is open.
 *
 * @param {import('./journeys').Opened} t
 */
const loseParts = (t) => t.page.context().route('**/addin/chunks/**', (route) => route.fulfill({ status: 404 }));
/** @param {import('./journeys').Opened} t */
const partsAreBack = (t) => t.page.context().unroute('**/addin/chunks/**');

/** @type {import('./journeys').Tests} */
export const tests = {
  'a part that is gone from the server asks for a reload in so many words, in every view; the reload mends it': async (
    t,
  ) => {
    const opened = await t.open('/?model=example');
    const { frame } = opened;
    const views = ['Locatie', 'Bezetting', 'Scenario’s', 'Verzamelen', 'Hulp'];
    await opened.until(() => document.body.innerText.includes('Ter Apel'));
    await loseParts(opened);
    for (const view of views) {
      await frame.getByRole('tab', { name: view }).click();
      await frame.getByText(GONE).waitFor();
    }
    await partsAreBack(opened);
    await frame.getByRole('button', { name: 'Opnieuw laden' }).click();
    // The overview of the page that is loaded anew; while it loads there is nothing to look at.
    await frame.getByText('Opdracht spoor 4').first().waitFor();
    for (const view of views) {
      await frame.getByRole('tab', { name: view }).click();
      await opened.drawn();
      assert.equal(await frame.getByText(GONE).count(), 0, view);
    }
    await opened.page.close();
  },

  'a pane that cannot be opened says so, with a button, and opens when it can': async (t) => {
    await t.context.route('**/addin/chunks/pane.*', (route) => route.fulfill({ status: 404 }));
    const { page } = await t.open('/?model=none');
    const pane = page.frameLocator('#pane iframe');
    await pane.getByText('De Verkeerstoren kon niet worden geopend').waitFor();
    await t.context.unroute('**/addin/chunks/pane.*');
    await pane.getByRole('button', { name: 'Opnieuw laden' }).click();
    await pane.getByText('Leeg model').first().waitFor();
  },

  'nginx answers every file of the build as declared': async (t) => {
    if (!installed('nginx')) return t.skip('nginx is not installed');
    await withFolder(async (folder) => {
      const port = await freePort();
      const declared = readFileSync(path.join(dist, 'hosting', SERVERS.nginx.file), 'utf8');
      await nginx({ folder, port, sites: [`listen 127.0.0.1:${port}; root ${dist}; ${declared}`] }, async () => {
        assert.ok((await asDeclared(port)) > 20);
      });
    });
  },

  'Apache answers every file of the build as declared': async (t) => {
    if (!installed('apache2')) return t.skip('Apache is not installed');
    await withFolder(async (folder) => {
      const port = await freePort();
      await apache(folder, port, async () => assert.ok((await asDeclared(port)) > 20));
    });
  },

  'behind nginx the add-in works in a page of Excel’s, every view of it, and in nobody else’s page': async (t) => {
    if (!installed('nginx')) return t.skip('nginx is not installed');
    await withFolder(async (folder) => {
      const port = await freePort();
      mkdirSync(path.join(folder, 'site'));
      spawnSync('cp', ['-r', dist, path.join(folder, 'site', 'addin')]);
      await nginx({ folder, port, sites: [await site(folder, port)] }, async () => {
        const browser = await browserAt(port);
        try {
          await inExcel(await context(browser));
          await elsewhere(await context(browser));
        } finally {
          await browser.close();
        }
      });
    });
  },
};

/** @param {import('playwright-core').BrowserContext} browser */
async function inExcel(browser) {
  const t = await openWorkbench(browser, EXCEL, '/?model=example');
  await t.until(() => document.body.innerText.includes('Ter Apel'));
  await t.type('Blad1!A1', '=VKT.FTE(22184;20;1363)');
  const [[fte]] = await t.values('Blad1!A1');
  assert.ok(Math.abs(Number(fte) - (22184 * 20) / 1363) < 1e-9, String(fte));
  for (const view of ['Locatie', 'Bezetting', 'Scenario’s', 'Verzamelen', 'Controle', 'Hulp']) {
    await t.frame.getByRole('tab', { name: view }).click();
    await t.drawn();
    assert.equal(await t.frame.getByText('Dit onderdeel kan niet worden getoond').count(), 0, view);
  }
  assert.deepEqual(t.observed.errors, []);
  assert.deepEqual(
    t.observed.log.filter((line) => /Content Security Policy|request failed|http 4/i.test(line)),
    [],
  );
}

/** @param {import('playwright-core').BrowserContext} browser */
async function elsewhere(browser) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${STRANGER}/?model=example`);
  await page.waitForSelector('#pane iframe', { state: 'attached' });
  const refused = () => said.some((line) => line.includes('frame-ancestors'));
  while (!refused()) await page.waitForTimeout(50);
}
