// Finds a browser: one the user has (to show the workbench in), or the bundled headless Chromium (to test with).
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, inRoot } from './paths.mjs';

/** The path of an installed Chrome, Edge or Chromium, or null. */
export function findInstalledBrowser() {
  const candidates = [process.env.CHROME_PATH, process.env.CHROMIUM, ...usualPlaces()];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

/** What playwright-core's chromium.launch() needs. Prefers an installed browser; unpacks the bundled one otherwise. */
export async function headlessBrowser() {
  const installed = findInstalledBrowser();
  if (installed) return { executablePath: installed, args: commonArgs(), env: process.env, source: 'installed' };
  return { ...(await bundledBrowser()), source: 'bundled' };
}

function usualPlaces() {
  const { env } = process;
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const tails = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    return tails.flatMap((tail) => roots.map((base) => path.join(base, tail)));
  }
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    const bases = ['/Applications', path.join(env.HOME ?? '', 'Applications')];
    return apps.flatMap((app) => bases.map((base) => `${base}/${app}.app/Contents/MacOS/${app}`));
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chromium',
    'chromium-browser',
  ];
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Quiet and offline: a test browser has no business calling home. */
function commonArgs() {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    // The pages of a test share one renderer, which compiles what they have in common once.
    '--process-per-site',
  ];
  // Chromium refuses its sandbox to root (containers, CI).
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return args;
}

/**
 * The Chromium of @sparticuz/chromium, made for servers without a browser. Its shared libraries (nss, expat, …) come
 * with it, so it also starts on a bare machine. Unpacked once, into build/browser/<version>.
 */
async function bundledBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome or Edge found. Install one, or point CHROME_PATH at it.');
  const folder = await unpacked();
  return {
    executablePath: path.join(folder, 'chromium'),
    // Software WebGL is not needed: the grid draws on a 2-D canvas. The sandbox needs privileges a bare machine lacks.
    args: [...commonArgs(), '--no-sandbox', '--disable-webgl', '--font-render-hinting=none'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

async function unpacked() {
  const manifest = JSON.parse(readFileSync(inRoot('node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'));
  const folder = path.join(build, 'browser', manifest.version);
  if (existsSync(folder)) return folder;
  console.log('Unpacking the bundled test browser (once)…');
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  await unpackInto(partial);
  writeFileSync(path.join(partial, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(partial, folder); // atomic: another process never sees half a browser
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise: another process was first
  }
  return folder;
}

/**
 * The package unpacks to os.tmpdir(), and unpacks its shared libraries only where it believes to be on AWS. Both are
 * read from the environment, so we lend it one for the duration of the call.
 * @param {string} folder
 */
async function unpackInto(folder) {
  const lent = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const touched = [...Object.keys(lent), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];
  const before = Object.fromEntries(touched.map((name) => [name, process.env[name]]));
  Object.assign(process.env, lent);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

const fontConfiguration = (/** @type {string} */ folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
