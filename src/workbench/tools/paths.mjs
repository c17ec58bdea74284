// The folders the tools share. Everything generated goes below build/ (and the add-in's own build to dist/).
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);

export const dist = inRoot('dist');
export const build = inRoot('build');
export const officeJs = inRoot('node_modules', '@microsoft', 'office-js', 'dist');
