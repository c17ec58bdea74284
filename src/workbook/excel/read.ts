/** Reading tables: which there are, then their cells; in parts where that is too much for one answer. */
import type { Cell, TableContent } from '../port';
import { isBlank } from './entry';

/** Rows asked for at once of a table that is too large for one answer. */
const ROWS_PER_ANSWER = 5_000;

/** Rows looked at under a table: see `rows-below`. */
const ROWS_BELOW = 5;

interface Found {
  readonly name: string;
  readonly sheet: string;
}

interface FoundTables {
  /** The ones asked for that exist. */
  readonly found: readonly Found[];
  /** The others, and whether they show headers: without, asking for those is an error. */
  readonly others: readonly (Found & { readonly hasHeaders: boolean })[];
}

/** Excel's limit of 5 MB in one answer. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  (error.code === 'ResponsePayloadSizeLimitExceeded' || error.code === 'RequestPayloadSizeLimitExceeded');

/**
 * The named tables that exist, in the order asked for. Two round trips: asking for the cells of a table that may not be
 * there is undocumented, so it is first asked which there are.
 *
 * @param withOthers the other tables come after them, without rows.
 */
export async function readTables(
  context: Excel.RequestContext,
  names: readonly string[],
  withOthers: boolean,
): Promise<readonly TableContent[]> {
  const { found, others } = await findTables(context, names);
  const rest = withOthers ? await headersOf(context, others, found.length < names.length) : [];
  return [...(await readFound(context, found)), ...rest];
}

async function readFound(context: Excel.RequestContext, found: readonly Found[]): Promise<readonly TableContent[]> {
  if (found.length === 0) return [];
  try {
    return await readTogether(context, found);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const contents: TableContent[] = [];
  for (const one of found) contents.push(await readAlone(context, one));
  return contents;
}

/** Tables that are not asked for: their names, and their headers where one may be a table that is missing. */
async function headersOf(
  context: Excel.RequestContext,
  others: FoundTables['others'],
  withHeaders: boolean,
): Promise<readonly TableContent[]> {
  const asked = others.map(({ name, hasHeaders }) =>
    withHeaders && hasHeaders ? context.workbook.tables.getItem(name).getHeaderRowRange().load('values') : null,
  );
  if (asked.some((range) => range !== null)) await context.sync();
  return others.map(({ name, sheet }, at) => ({
    name,
    sheet,
    headers: (asked[at]?.values[0] ?? []).map(String),
    rows: [],
  }));
}

async function findTables(context: Excel.RequestContext, names: readonly string[]): Promise<FoundTables> {
  const tables = context.workbook.tables.load('items/name,items/showHeaders,items/worksheet/name');
  await context.sync();
  const byName = new Map(tables.items.map((table) => [table.name.toLowerCase(), table]));
  const asked = new Set(names.map((name) => name.toLowerCase()));
  return {
    found: names.flatMap((name) => {
      const table = byName.get(name.toLowerCase());
      return table ? [{ name: table.name, sheet: table.worksheet.name }] : [];
    }),
    others: tables.items
      .filter(({ name }) => !asked.has(name.toLowerCase()))
      .map(({ name, showHeaders, worksheet }) => ({ name, sheet: worksheet.name, hasHeaders: showHeaders })),
  };
}

async function readTogether(context: Excel.RequestContext, found: readonly Found[]): Promise<readonly TableContent[]> {
  const asked = found.map(({ name }) => {
    const table = context.workbook.tables.getItem(name);
    return {
      header: table.getHeaderRowRange().load('values,rowIndex,columnIndex'),
      body: table.getDataBodyRange().load('values'),
      below: table.getRange().getRowsBelow(ROWS_BELOW).load('values'),
    };
  });
  await context.sync();
  return found.flatMap((one, at) => {
    const answer = asked[at];
    return answer ? [{ ...contentOf(one, answer.header, answer.body.values), ...under(answer.below.values) }] : [];
  });
}

async function readAlone(context: Excel.RequestContext, found: Found): Promise<TableContent> {
  try {
    const [content] = await readTogether(context, [found]);
    if (content) return content;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  return readInParts(context, found);
}

async function readInParts(context: Excel.RequestContext, found: Found): Promise<TableContent> {
  const below = context.workbook.tables.getItem(found.name).getRange().getRowsBelow(ROWS_BELOW).load('values');
  const { header, values } = await inParts(context, found.name, 'values');
  return { ...contentOf(found, header, values), ...under(below.values) };
}

export interface TableCells {
  readonly header: Excel.Range;
  readonly values: Cell[][];
  /** As they were entered; none where only values were asked for. */
  readonly formulas: Cell[][];
}

/** A table that is too large for one answer: some rows at a time, and fewer where those are too many. */
export async function inParts(
  context: Excel.RequestContext,
  name: string,
  asked: 'values' | 'values,formulas',
): Promise<TableCells> {
  const table = context.workbook.tables.getItem(name);
  const header = table.getHeaderRowRange().load('values,rowIndex,columnIndex');
  const body = table.getDataBodyRange().load('rowCount');
  await context.sync();
  const block: TableCells = { header, values: [], formulas: [] };
  let most = ROWS_PER_ANSWER;
  for (let at = 0; at < body.rowCount;) {
    const count = Math.min(most, body.rowCount - at);
    const part = context.workbook.tables
      .getItem(name)
      .getDataBodyRange()
      .getRow(at)
      .getResizedRange(count - 1, 0)
      .load(asked);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part is an answer of its own on purpose
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      most = Math.ceil(count / 2);
      continue;
    }
    for (const row of part.values) block.values.push(row);
    if (asked !== 'values') for (const row of part.formulas) block.formulas.push(row);
    at += count;
  }
  return block;
}

const under = (rows: Cell[][]): Pick<TableContent, 'below'> =>
  rows.flat().every((cell) => cell === '') ? {} : { below: rows };

const contentOf = ({ name, sheet }: Found, header: Excel.Range, rows: Cell[][]): TableContent => ({
  name,
  sheet,
  corner: { row: header.rowIndex, column: header.columnIndex },
  headers: (header.values[0] ?? []).map(String),
  rows: isBlank(rows) ? [] : rows,
});
