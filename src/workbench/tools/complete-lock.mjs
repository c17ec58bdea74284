// Completes package-lock.json after `npm install`. A registry that does not carry the builds of a package for every
// system makes npm leave them out of the lock, and `npm ci` then refuses to run anywhere. What is missing is added by
// name, version and system, so that the lock holds for every system; npm fetches only those of its own. What a package
// must be, byte for byte, is asked of the registry npm uses: without its hash, npm would install whatever it is given.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

const SYSTEM =
  /-(darwin|linux|win32|android|freebsd|openharmony)-(arm64|arm|x64|ia32|ppc64|s390x|riscv64|loong64)(?:[-.]?(\w+))?$/;

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const owner of Object.values(lock.packages))
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    const system = SYSTEM.exec(name);
    if (lock.packages[place] || !system) continue;
    lock.packages[place] = {
      version,
      cpu: [system[2]],
      ...(owner.dev ? { dev: true } : {}),
      optional: true,
      os: [system[1]],
    };
    added += 1;
  }
let hashed = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '' || entry.integrity || entry.link) continue;
  const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  entry.integrity = integrityOf(`${name}@${entry.version}`);
  hashed += 1;
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${added} added to package-lock.json, ${hashed} given their hash`);

/** @param {string} spec name@version */
function integrityOf(spec) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const answer = execFileSync(npm, ['view', spec, 'dist.integrity'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim();
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(answer)) throw new Error(`${spec}: the registry gives no hash.`);
  return answer;
}
