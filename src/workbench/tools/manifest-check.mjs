// What can be known of a manifest without Excel: Microsoft's own reader reads it, and every address in it answers, with the
// kind of file, the leave for other pages to read it, and the leave to keep it that Excel needs.
import { readFileSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';

/** @type {Partial<Record<string, string>>} */
const KINDS = { '.png': 'image/png', '.json': 'application/json', '.js': 'text/javascript', '.html': 'text/html' };

/**
 * The server that has the manifest's files, as startServer gives it.
 * @typedef {{ port: number, cert: string | Buffer }} Server
 */

/**
 * One sentence for each thing that Excel would stumble over; none when all is well.
 * @param {string} file the manifest
 * @param {Server} server
 */
export async function checkManifest(file, server) {
  const { id, defaultSettings, hosts } = await OfficeAddinManifest.readManifestFile(file);
  const wrong = [];
  if (!id || !defaultSettings?.sourceLocation) wrong.push(`${file}: no id, or no page.`);
  if (hosts?.join() !== 'Workbook') wrong.push(`${file}: made for ${hosts?.join()}, not for Excel.`);
  const addresses = addressesOf(readFileSync(file, 'utf8'));
  if (addresses.length === 0) wrong.push(`${file}: names no file.`);
  for (const address of addresses) wrong.push(...(await checkAnswer(address, server)));
  return wrong;
}

/**
 * The files a manifest names, as paths on its own server, each once.
 * @param {string} text
 */
function addressesOf(text) {
  const named = [...text.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, address]) => new URL(address).pathname);
  return [...new Set(named)].filter((pathname) => pathname !== '/' && !pathname.startsWith('/office/')).sort();
}

/**
 * @param {string} address
 * @param {Server} server
 */
async function checkAnswer(address, { port, cert }) {
  const { status, headers } = await head(address, { port, ca: cert });
  if (status !== 200) return [`${address} answers ${status}.`];
  const kind = KINDS[path.extname(address)];
  return [
    ...(kind && headers['content-type']?.startsWith(kind) ? [] : [`${address} is sent as ${headers['content-type']}.`]),
    ...(headers['access-control-allow-origin'] === '*' ? [] : [`${address} may not be read by the page of Excel.`]),
    ...(kind === 'image/png' && /no-store|no-cache/.test(headers['cache-control'] ?? 'no-store')
      ? [`${address} may not be kept: Excel for Windows then shows an empty icon.`]
      : []),
    ...(headers['x-frame-options'] ? [`${address} forbids Excel on the web to show it.`] : []),
  ];
}

/**
 * @param {string} address
 * @param {{ port: number, ca: string | Buffer }} options
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders }>}
 */
function head(address, options) {
  return new Promise((resolve, reject) => {
    https
      .request({ ...options, host: 'localhost', path: address, method: 'HEAD', agent: false }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, headers: response.headers });
      })
      .on('error', reject)
      .end();
  });
}
