// What the real Office.js does with our host: the part of Excel add-ins lean on. The add-in is the fixture.
// One page and one workbook for all: the order counts.
import { book } from './conformance/book.mjs';
import { rangesAndEvents } from './conformance/ranges-and-events.mjs';
import { refusals } from './conformance/refusals.mjs';
import { requests } from './conformance/requests.mjs';
import { sheetsAndTables } from './conformance/sheets-and-tables.mjs';

export const address = '/?addin=/fixture/';
export const addIn = false;

/** @type {import('./journeys').Tests} */
export const tests = { ...refusals, ...sheetsAndTables, ...book, ...rangesAndEvents, ...requests };
