// Rooms of src as plain modules for Node, through swc into build/bench/src, types stripped.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const root = path.resolve(import.meta.dirname, '../..');
const from = path.join(root, 'src');
const to = path.join(root, 'build/bench/src');
const ROOMS = ['model', 'xlsx', 'workbook', 'locales', 'session', 'functions'];

/** @type {(place: string) => string[]} */
const filesBelow = (place) =>
  statSync(place).isDirectory() ? readdirSync(place).flatMap((name) => filesBelow(path.join(place, name))) : [place];

/**
 * `./cells` → `./cells.mjs`, `./schema` → `./schema/index.mjs`.
 *
 * @param {string} file
 * @param {string} specifier
 */
function withEnding(file, specifier) {
  const target = path.resolve(path.dirname(file), specifier);
  return existsSync(`${target}.ts`) ? `${specifier}.mjs` : `${specifier}/index.mjs`;
}

/**
 * Imports of one file below src after another: `await loadRooms('session/live-session', 'workbook/memory')`.
 *
 * @template {keyof import('./rooms').Rooms} Name
 * @param {Name[]} names
 * @returns {Promise<import('./rooms').Together<import('./rooms').Rooms[Name]>>}
 */
export async function loadRooms(...names) {
  const files = [...ROOMS, 'language.ts', 'version.ts'].flatMap((place) => filesBelow(path.join(from, place)));
  for (const file of files.filter((name) => name.endsWith('.ts') && existsSync(name))) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    const resolved = code.replace(
      /((?:\bfrom|\bimport)\s*\(?\s*(?:\/\*.*?\*\/\s*)?['"])(\.[^'"]+)(['"])/g,
      (...[, before, specifier, after]) => before + withEnding(file, specifier) + after,
    );
    const made = path.join(to, path.relative(from, file).replace(/\.ts$/, '.mjs'));
    mkdirSync(path.dirname(made), { recursive: true });
    writeFileSync(made, resolved);
  }
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(path.join(to, `${name}.mjs`)).href)));
  return Object.assign({}, ...modules);
}
