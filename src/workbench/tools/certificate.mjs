// A certificate for localhost, made here at first run and kept below build/. It is never installed anywhere: test
// browsers ignore it by name, `npm start` tells the browser to accept exactly this key.
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './paths.mjs';

const folder = path.join(build, 'cert');
const file = path.join(folder, 'localhost.json');
const DAY = 24 * 60 * 60 * 1000;

/** `{ key, cert }` in PEM, at least a week valid. */
export async function localhostCertificate() {
  return readCertificate() ?? (await makeCertificate());
}

/**
 * The value for Chromium's --ignore-certificate-errors-spki-list.
 * @param {string | Buffer} cert
 */
export function publicKeyHash(cert) {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}

function readCertificate() {
  try {
    const pair = JSON.parse(readFileSync(file, 'utf8'));
    return new Date(new X509Certificate(pair.cert).validTo) > new Date(Date.now() + 7 * DAY) ? pair : null;
  } catch {
    return null;
  }
}

async function makeCertificate() {
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    notAfterDate: new Date(Date.now() + 365 * DAY),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const pair = { key: made.private, cert: made.cert };
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(pair), { mode: 0o600 });
  renameSync(partial, file);
  return pair;
}
