/** The examples that help shows, written out, and once more with every argument in cells of its own. */
import { CATALOGUE } from '../../../src/functions/catalogue';
import { formulaText, NAMESPACE } from '../../../src/functions/formula-text';
import type { CellMatrix, Example, PlainFunction } from '../../../src/functions/define';
import type { Cell } from '../../../src/workbook/port';
import { formatAddress } from '../../../src/xlsx/notation/address';
import { near, type Block, type Expected, type Line } from '../line';

export const INPUT_SHEET = 'Invoer';

/** Cells that formulas refer to. */
export interface Input {
  readonly row: number;
  readonly column: number;
  readonly cells: CellMatrix;
}

export interface Examples {
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  readonly inputs: readonly Input[];
}

const isMatrix = (value: Cell | CellMatrix): value is CellMatrix => Array.isArray(value);

/** Words of an example that Excel's language decides. */
const BY_LANGUAGE: Readonly<Record<string, Expected>> = { rood: { either: ['rood', 'red'] } };
const expectedOf = (cell: Cell): Expected => {
  if (typeof cell === 'boolean') throw new Error('no example answers yes or no');
  return BY_LANGUAGE[String(cell)] ?? cell;
};

/** Each argument in cells of its own, side by side from column B; one example below the other. */
function inCells(example: Example, row: number): readonly Input[] {
  let column = 1;
  return example.args.map((argument) => {
    const cells = isMatrix(argument) ? argument : [[argument]];
    const input = { row, column, cells };
    column += (cells[0]?.length ?? 1) + 1;
    return input;
  });
}

const reference = ({ row, column, cells }: Input): string =>
  `${INPUT_SHEET}!${formatAddress({ row, column, rows: cells.length, columns: cells[0]?.length ?? 1 }, true)}`;

const tallest = (inputs: readonly Input[]): number => Math.max(1, ...inputs.map(({ cells }) => cells.length));

export function fromExamples(firstRow: number): Examples {
  const found: { lines: Line[]; blocks: Block[]; inputs: Input[] } = { lines: [], blocks: [], inputs: [] };
  let row = firstRow;
  // What live functions answer depends on the model: they have lines of their own.
  for (const declared of CATALOGUE.filter(({ live }) => !live))
    for (const example of declared.examples) {
      const inputs = inCells(example, row);
      row += tallest(inputs) + 1;
      found.inputs.push(...inputs);
      const formulas = [formulaText(declared, example, 'en').slice(1)];
      if (inputs.length > 0) formulas.push(`${NAMESPACE}.${declared.id}(${inputs.map(reference).join(',')})`);
      for (const formula of formulas) add(found, declared, { example, formula });
    }
  return found;
}

interface Asked {
  readonly example: Example;
  readonly formula: string;
}

function add(to: { lines: Line[]; blocks: Block[] }, { id }: PlainFunction, { example, formula }: Asked): void {
  const { result, because } = example;
  const common = { about: id, formula, origin: `help: ${because.nl}` };
  if (isMatrix(result)) {
    const expected = result.map((cells) => cells.map(expectedOf));
    to.blocks.push({ ...common, expected, tolerance: near(Math.max(...expected.flat().map(Number))) });
  } else {
    const expected = expectedOf(result);
    to.lines.push({ ...common, expected, tolerance: near(expected) });
  }
}
