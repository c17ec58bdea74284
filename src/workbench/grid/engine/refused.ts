/**
 * Functions that ask an address for something. In a stranger's workbook the address may be made of what its reader's
 * cells hold: nothing in a workbook may fetch. The page's content security policy holds the same.
 */
import { registerInEngine } from './registered';
import type { StartedUniver } from './univer';

const FETCHING = ['IMAGE', 'WEBSERVICE'];

export function refuseFetching(started: StartedUniver): void {
  for (const name of FETCHING) registerInEngine(started, { name, description: '', parameters: [] }, () => '#VALUE!');
}
