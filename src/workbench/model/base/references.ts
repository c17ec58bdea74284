/** Where cells stand, as a formula names them: `'Blad 1'!$A$2:$A$5`. */
import { type Area, formatAddress, quoteSheetName } from '../../../xlsx/notation/address';
import type { Grid } from '../../grid/base/port';

export function absoluteReference(grid: Pick<Grid, 'sheets'>, area: Area): string {
  const sheet = grid.sheets().find(({ id }) => id === area.sheetId);
  return `${quoteSheetName(sheet?.name ?? '')}!${formatAddress(area, true)}`;
}
