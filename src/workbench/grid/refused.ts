/**
 * Functions that ask an address for something. In a stranger's workbook the address may be made of what its reader's
 * cells hold: nothing in a workbook may fetch. The page's content security policy holds the same.
 */
import type { FUniver } from '@univerjs/core/facade';

const FETCHING = ['IMAGE', 'WEBSERVICE'];

export function refuseFetching(api: FUniver): void {
  for (const name of FETCHING) api.getFormula().registerFunction(name, () => '#VALUE!', '');
}
