// A small static HTTPS server for this machine only. Office.js trusts a host only over https and on the same host name,
// so the workbench page, the add-in and the library all come from here.
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import hosting from '../../hosting/rules.cjs';
import { localhostCertificate } from './certificate.mjs';
import { build, dist, officeJs } from './paths.mjs';

/**
 * What the add-in's own server tells, and what only the workbench has.
 * @type {Partial<Record<string, string>>}
 */
const TYPES = {
  ...hosting.TYPES,
  mjs: hosting.TYPES.js,
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  wasm: 'application/wasm',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A page of this machine only: a name that leads here from elsewhere is refused (DNS rebinding). */
const HOST = /^(localhost|127\.0\.0\.1)(:\d+)?$/i;

const CDN_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What the workbench serves: address prefix → folder. The longest matching prefix wins. */
export const workbenchMounts = () => ({
  '/': path.join(build, 'workbench'),
  '/addin/': dist,
  '/office-js/': officeJs,
  '/metadata.json': path.join(build, 'metadata.json'),
});

/**
 * @typedef {object} Serving
 * @property {number} [port]
 * @property {Record<string, string>} [mounts]
 * @property {{ key: string | Buffer, cert: string | Buffer }} [certificate] that of this machine when absent
 * @property {boolean} [officeJsFromHere]
 * @property {boolean} [asHosted]
 */

/** @typedef {Required<Pick<Serving, 'mounts' | 'officeJsFromHere' | 'asHosted'>>} Answering */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Starts the server on the first free port from `port`. `port: 0` lets the system choose (tests).
 * `officeJsFromHere` answers html pages with the one CDN address of office.js replaced by our copy: the only
 * difference between the bytes served and the bytes built. `asHosted` tells browsers how long to keep things, as the add-in's
 * own server does: Excel for Windows shows icons that may not be kept as blank ones.
 * @param {Serving} serving
 */
export async function startServer({
  port = 3000,
  mounts = workbenchMounts(),
  certificate,
  officeJsFromHere = true,
  asHosted = false,
} = {}) {
  const pair = certificate ?? (await localhostCertificate());
  const answer = handler({ mounts, officeJsFromHere, asHosted });
  for (let candidate = port; candidate < port + 50; candidate++) {
    const server = await listen(https.createServer(pair, answer), candidate);
    if (!server) continue;
    const actual = portOf(server);
    return { origin: `https://localhost:${actual}`, port: actual, cert: pair.cert, close: () => closeServer(server) };
  }
  throw new Error(`No free port between ${port} and ${port + 49}.`);
}

/** @param {https.Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

/**
 * The server once it listens; null when the port is taken.
 * @param {https.Server} server
 * @param {number} port
 * @returns {Promise<https.Server | null>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/**
 * @param {https.Server} server
 * @returns {Promise<void>}
 */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** @param {Answering} answering */
function handler({ mounts, officeJsFromHere, asHosted }) {
  // The policy users get; only where Office.js and the page around the pane come from is ours here.
  const headers = hosting.headers(
    officeJsFromHere
      ? hosting.contentSecurityPolicy({ scripts: [], ancestors: ["'self'"] })
      : hosting.contentSecurityPolicy(),
  );
  return (/** @type {import('node:http').IncomingMessage} */ request, /** @type {Response} */ response) => {
    try {
      serve(request, response, { mounts, officeJsFromHere, asHosted, headers });
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    }
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {Response} response
 * @param {Answering & { headers: Record<string, string> }} how
 */
function serve(request, response, { mounts, officeJsFromHere, asHosted, headers }) {
  if (!HOST.test(request.headers.host ?? '')) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = locate(mounts, request.url ?? '');
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    ...headers,
    'content-type': TYPES[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream',
    // In the workbench nothing is kept: what was just built must be seen.
    'cache-control': asHosted ? hosting.cacheControl(path.relative(dist, file).split(path.sep).join('/')) : 'no-store',
  });
  if (request.method === 'HEAD') return response.end();
  if (officeJsFromHere && file.endsWith('.html'))
    return response.end(readFileSync(file, 'utf8').replaceAll(CDN_OFFICE_JS, '/office-js/office.js'));
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * The file for an address, or null; never a file outside its mount.
 * @param {Record<string, string>} mounts
 * @param {string} address
 */
export function locate(mounts, address) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return null;
  }
  const prefix = Object.keys(mounts)
    .filter((key) => pathname.startsWith(key))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined || pathname.includes('\0')) return null;
  const base = path.resolve(mounts[prefix]);
  const file = path.resolve(base, `.${path.sep}${pathname.slice(prefix.length)}`);
  if (file !== base && !file.startsWith(base + path.sep)) return null;
  return existingFile(file, base);
}

/**
 * The file itself, when it is one and its true place lies within the mount: links do not lead out of it.
 * @param {string} file
 * @param {string} base
 * @returns {string | null}
 */
function existingFile(file, base) {
  const stat = statusOf(file);
  if (stat?.isDirectory()) return existingFile(path.join(file, 'index.html'), base);
  if (!stat?.isFile()) return null;
  const [real, realBase] = [realpathSync(file), realpathSync(base)];
  return real === realBase || real.startsWith(realBase + path.sep) ? file : null;
}

/**
 * null where there is nothing: also below a file, and under names longer than names can be.
 * @param {string} file
 */
function statusOf(file) {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}

/**
 * @param {Response} response
 * @param {number} status
 */
function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(status === 404 ? 'Not found' : status === 500 ? 'Failed' : 'Not allowed');
}
