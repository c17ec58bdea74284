// Makes a fresh clone runnable. Node built-ins only: this file must work before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';

/** The reason why node_modules does not fit package-lock.json, or null when it does. */
export function whyInstall() {
  const wanted = readPackages(inRoot('package-lock.json'));
  const present = readPackages(inRoot('node_modules', '.package-lock.json'));
  if (!wanted) return null; // no lock file: nothing to compare with, npm's own business
  if (!present) return 'node_modules is missing';
  // Contents, not dates: switching branches touches files without changing what must be installed.
  for (const [name, entry] of Object.entries(wanted)) {
    if (name === '' || entry.optional || entry.link) continue;
    if (present[name]?.version !== entry.version)
      return `${name.replace('node_modules/', '')} ${entry.version} is missing`;
  }
  return null;
}

/** Installs the pinned packages when needed. Throws with one sentence when npm fails. */
export function ensureInstalled() {
  const reason = whyInstall();
  if (!reason) return false;
  console.log(`Installing packages (${reason}); the first time this takes a minute or two…`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error('npm ci failed; see the lines above.');
  return true;
}

/**
 * What a lock file of npm's lists, by place; null when it cannot be read.
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}
