/** English texts of Check: problems by cause, mends of one click, renaming; and of the guide for a model to fill in. */
import type { Mend } from '../../../workbook/mend/mend';
import type { NameKind } from '../../../workbook/schema/name-kinds';
import { plural } from '../../notation/plural';
import type { guide as dutchGuide, mending as dutchMending } from '../nl/mending';

export const mending: typeof dutchMending = {
  effects: { 'left-out': 'Not counted', 'no-effect': 'Has no effect', counts: 'Counted, but look at it' },
  summary: (leftOut: number, noEffect: number, counts: number) =>
    [
      leftOut > 0 ? `${plural(leftOut, 'error', 'errors')}: what is there is not counted` : '',
      noEffect > 0 ? `${plural(noEffect, 'row', 'rows')} without effect` : '',
      counts > 0
        ? `${plural(counts, 'warning', 'warnings')}: counted, but look at ${counts === 1 ? 'it' : 'them'}`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  unknown: (rows: number, kind: NameKind, name: string) =>
    `${plural(rows, 'row', 'rows')}: ${kind} “${name}” is unknown`,
  outside: (rows: number, side: 'before' | 'after' | 'elsewhere') =>
    `${plural(rows, 'row', 'rows')} ${{ before: 'before the first period', after: 'after the last period', elsewhere: 'outside the periods' }[side]} of the model`,
  many: (count: number, place: string) => `${plural(count, 'problem', 'problems')} in ${place}`,
  such: (sentence: string) => `For example: ${sentence}`,
  mend: (mend: Mend): string => {
    switch (mend.kind) {
      case 'rename':
        return `Make it “${mend.to}” everywhere`;
      case 'horizon':
        return `Let the model run for ${mend.periods} periods`;
      case 'percent':
        return 'Make them percentages (5 becomes 5%)';
      case 'year-hours':
        return 'Convert to hours a year (× 52)';
      default:
        return mend satisfies never;
    }
  },
  done: (mend: Mend): string => {
    switch (mend.kind) {
      case 'rename':
        return `“${mend.from}” is now called “${mend.to}” everywhere.`;
      case 'horizon':
        return `The model now runs for ${mend.periods} periods.`;
      case 'percent':
        return 'The percentages have been corrected.';
      case 'year-hours':
        return 'The contract hours are now per year.';
      default:
        return mend satisfies never;
    }
  },
  doneBack: 'Undone; the tables are as they were before.',
  rename: {
    title: 'Rename everywhere',
    kind: 'Kind',
    kinds: { location: 'Location', product: 'Product', step: 'Step', role: 'Role' },
    name: 'Name',
    becomes: 'New name',
    button: 'Rename everywhere',
    places: (rows: number, tables: number) =>
      `Used in ${plural(rows, 'row', 'rows')} of ${plural(tables, 'table', 'tables')}. Names inside formulas of your own are not changed.`,
    taken: (name: string) => `“${name}” exists already; choose another name.`,
  },
};

export const guide: typeof dutchGuide = {
  title: 'Your model in eight steps',
  text: 'Fill the tables from top to bottom. Click a step to go to the place; this list keeps track of what is done.',
  progress: (done: number, total: number) => `${done} of ${total} done`,
  fill: (columns: string) => `Fill in: ${columns}.`,
  rows: (count: number) => plural(count, 'row', 'rows'),
  states: { done: 'Done', wrong: 'Look at it', todo: 'Still empty' },
  more: (count: number) => `and ${plural(count, 'other problem', 'other problems')}`,
  steps: {
    vkt_Settings: 'From which month does the model compute, and how far ahead?',
    vkt_Locations: 'Where is the work done? One row per location.',
    vkt_Products: 'What kinds of cases are there? One row per product.',
    vkt_Roles:
      'Who does the work, and how many hours does one FTE have in a year? The row that is there is an example.',
    vkt_Steps:
      'How does a case run? For each product, every step: which role does it, and how many hours does it take?',
    vkt_Staff: 'Who works where? FTE per location and role.',
    vkt_Inflow: 'How many cases come in, per location, product and month?',
    vkt_Stock:
      'How many cases are there already? Give the month of receipt or the age. If there are none, add one row with 0.',
  },
};
