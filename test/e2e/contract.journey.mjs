// The workbook port's contract on the real Office.js: the same cases that memory keeps in the unit tests.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../src/workbench/tools/paths.mjs';
import { withPort } from './packed-contract.mjs';

const keep = (name) => async (t) => {
  if (await t.addIn(() => window.portContract === undefined)) await withPort(t);
  await t.addIn((one) => window.portContract.run(one), name);
};

// The cases by name, so that each is a line of its own here too.
const text = readFileSync(inRoot('test', 'workbook', 'port-contract.ts'), 'utf8');
const names = [...text.matchAll(/name: '([^']+)',\s+run:/g)].map(([, name]) => name);

/** @type {import('./journeys').Tests} */
export const tests = {
  ...Object.fromEntries(names.map((name) => [name, keep(name)])),
  'no case of the contract was left out': async (t) => {
    assert.deepEqual(await t.addIn(() => window.portContract.names), names);
  },
};
