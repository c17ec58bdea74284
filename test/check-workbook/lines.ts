/** Everything the check workbook asks, from its sources. */
import { BLOCKS_BY_HAND, BY_HAND, HAND_INPUTS } from './lines/by-hand';
import { ERRORS } from './lines/errors';
import { fromExamples, type Input } from './lines/from-examples';
import { fromGolden, type GoldenCase } from './lines/from-golden';
import { LIVE, LIVE_BLOCKS } from './lines/live';
import type { Block, Line } from './line';

export interface Asked {
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  readonly inputs: readonly Input[];
}

const FIRST_EXAMPLE_ROW = 9;

export function asked(golden: readonly GoldenCase[]): Asked {
  const examples = fromExamples(FIRST_EXAMPLE_ROW);
  return {
    lines: [...examples.lines, ...BY_HAND, ...fromGolden(golden), ...ERRORS, ...LIVE],
    blocks: [...examples.blocks, ...BLOCKS_BY_HAND, ...LIVE_BLOCKS],
    inputs: [...HAND_INPUTS, ...examples.inputs],
  };
}
