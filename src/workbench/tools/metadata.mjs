// The object model of Excel as the library itself declares it: classes, members, wire names, events. Extracted from
// the debug build of the pinned library into build/metadata.json; generated, never committed (licence, and drift).
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, officeJs } from './paths.mjs';

const source = path.join(officeJs, 'excel-web-16.00.debug.js');
const target = path.join(build, 'metadata.json');

// A class is `var _typeX = "X"; var X = (function (_super) { … }(OfficeExtension.ClientObject));`
const CLASS =
  /var _type(\w+) = "(\w+)";\s+var \1 = \(function \(_super\) \{([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/g;
const NAVIGATION = /_createPropertyObject\(([\w.]+), this, "(\w+)", (true|false)/g;
const OBJECT_METHOD = /_createMethodObject\(([\w.]+), this, "(\w+)", (\d), \[([^\]]*)\]/g;
const INDEXER = /_createIndexerObject\(([\w.]+), this/g;
const VALUE_METHOD = /_invokeMethod\(this, "(\w+)", (\d), \[([^\]]*)\]/g;
const EVENT =
  /GenericEventHandlers\(this\.context, this, "(\w+)", \{\s+eventType: (\d+),(?:\s+registerFunc: function \(\) \{ return _this\.(\w+)\([^)]*\); \},)?(?:\s+unregisterFunc: function \(\) \{ return _this\.(\w+)\([^)]*\); \},)?\s+getTargetIdFunc: function \(\) \{ return ([^;]+); \}/g;

/**
 * Class name → what it has.
 * @param {string} text the library
 */
export function extractMetadata(text) {
  /** @type {Record<string, WrittenClass>} */
  const classes = {};
  for (const [, , name, body] of text.matchAll(CLASS)) classes[name] = describeClass(body);
  return classes;
}

/**
 * A class as it is written down; wire/metadata.ts reads it.
 * @typedef {object} WrittenClass
 * @property {boolean} isCollection
 * @property {Record<string, { wire: string, writable: boolean }>} scalars
 * @property {Record<string, string>} navigation
 * @property {Record<string, { returns?: string, parameters: string[] }>} methods
 * @property {Record<string, { type: number, register: string | undefined, unregister: string | undefined, target: string }>} events
 */

/** @param {string} body */
function describeClass(body) {
  /** @type {WrittenClass} */
  const described = {
    isCollection: body.includes('"_isCollection"'),
    scalars: {},
    navigation: {},
    methods: {},
    events: {},
  };
  const names = listOf(body, '_scalarPropertyNames').map(String);
  const wireNames = listOf(body, '_scalarPropertyOriginalNames').map(String);
  const writable = listOf(body, '_scalarPropertyUpdateable');
  names.forEach((name, i) => (described.scalars[name] = { wire: wireNames[i], writable: Boolean(writable[i]) }));
  for (const [, type, name] of body.matchAll(NAVIGATION)) described.navigation[name] = typeName(type);
  for (const [, type, name, , parameters] of body.matchAll(OBJECT_METHOD))
    described.methods[name] = { returns: typeName(type), parameters: words(parameters) };
  for (const [, type] of body.matchAll(INDEXER))
    described.methods.GetItem ??= { returns: typeName(type), parameters: ['key'] };
  for (const [, name, , parameters] of body.matchAll(VALUE_METHOD))
    described.methods[name] = { parameters: words(parameters) };
  for (const [, name, type, register, unregister, target] of body.matchAll(EVENT))
    described.events[name] = { type: Number(type), register, unregister, target };
  return described;
}

const typeName = (/** @type {string} */ type) => type.replace(/^.*\./, '');
const words = (/** @type {string} */ list) =>
  list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/**
 * @param {string} body
 * @param {string} property
 * @returns {unknown[]}
 */
function listOf(body, property) {
  const found = body.match(new RegExp(`"${property}", \\{\\s+get: function \\(\\) \\{\\s+return (\\[[^\\]]*\\]);`));
  return found ? JSON.parse(found[1]) : [];
}

/** Writes build/metadata.json unless it is newer than library and recipe. True when it was written. */
export function writeMetadata() {
  const recipe = fileURLToPath(import.meta.url);
  const made = existsSync(target) ? statSync(target).mtimeMs : 0;
  if (made > statSync(source).mtimeMs && made > statSync(recipe).mtimeMs) return false;
  const classes = extractMetadata(readFileSync(source, 'utf8'));
  if (!classes.Workbook || !classes.Range?.scalars.values)
    throw new Error('The Office.js library no longer has the shape metadata.mjs reads. Is its version still pinned?');
  mkdirSync(build, { recursive: true });
  writeFileSync(`${target}.${process.pid}`, JSON.stringify(classes));
  renameSync(`${target}.${process.pid}`, target);
  return true;
}
