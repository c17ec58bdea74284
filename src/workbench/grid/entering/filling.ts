/** Dragging cells further continues months, and names of months and weekdays; Univer knows days and Chinese names. */
import { type ICellData, Direction, type Nullable } from '@univerjs/core';
import { IAutoFillService } from '@univerjs/sheets';
import { signsOf } from '../../../xlsx/notation/number-formats';
import { continueMonths, continueNames, isListed } from '../../formula/series';
import { type GridSession } from '../session/grid-session';

type Cells = Nullable<ICellData>[];
type Rule = ReturnType<IAutoFillService['getRules']>[number];

export function fillAsExcel(session: GridSession): void {
  const filling = session.injector.get(IAutoFillService);
  const dates = filling.getRules().find(({ type }) => type === 'date');
  if (!dates) throw new Error('The grid does not know how dates go on.');
  // Before the usual rule, so that days are left to it.
  const usual = dates.applyFunctions?.SERIES;
  dates.applyFunctions = {
    ...dates.applyFunctions,
    SERIES: (...given) => {
      const [{ data }, count, direction] = given;
      const byMonth = data.every((cell) => showsMonthOnly(session, cell));
      const months = continued(data, { count, direction }, (cells, further) =>
        continueMonths(cells.map(serialOf), further, byMonth),
      );
      return months ?? usual?.(...given) ?? [];
    },
  };
  filling.registerRule(namesRule);
}

/** More than numbers at the end of a text (900): the name is the whole text. */
const namesRule: Rule = {
  type: 'workbench-names',
  priority: 950,
  match: (cell) => !cell?.f && !cell?.si && typeof cell?.v === 'string' && isListed(cell.v),
  isContinue: ({ type }) => type === 'workbench-names',
  applyFunctions: {
    SERIES: ({ data }, count, direction) =>
      continued(data, { count, direction }, (cells, further) =>
        continueNames(
          cells.map((cell) => String(cell?.v ?? '')),
          further,
        ),
      ) ?? repeated(data, count),
  },
};

const repeated = (data: Cells, count: number): Cells =>
  Array.from({ length: count }, (_none, i) => (data[i % data.length] ? { ...data[i % data.length] } : null));

interface Filled {
  readonly count: number;
  readonly direction: Direction;
}

type Continue = (
  cells: Cells,
  further: { readonly count: number; readonly backwards: boolean },
) => readonly (string | number)[] | null;

/** Cells with the looks of those they come from, in the order of the sheet. */
function continued(data: Cells, { count, direction }: Filled, goOn: Continue): Cells | null {
  const backwards = direction === Direction.UP || direction === Direction.LEFT;
  const values = goOn(data, { count, backwards });
  if (!values) return null;
  const cells = values.map((v, i) => ({ ...data[i % data.length], v, p: null }));
  return backwards ? cells.reverse() : cells;
}

const serialOf = (cell: Nullable<ICellData>) => (typeof cell?.v === 'number' ? cell.v : NaN);

function showsMonthOnly({ workbook }: GridSession, cell: Nullable<ICellData>): boolean {
  const style = typeof cell?.s === 'string' ? workbook.getWorkbook().getStyles().get(cell.s) : cell?.s;
  const pattern = signsOf(style?.n?.pattern ?? '');
  return /m/i.test(pattern) && !/[dhs]/i.test(pattern);
}
