/** The example held against what is published: the table in the README of the examples says what the model says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask, readBack, run } from './starter';

const { value: tables } = readBack('example', 'en');
const base = run(tables).run;
const baa = run(tables, 'BAA: 13,000 extra cases in a year').run;
const named = (name: string) => ({ product: base.model.products.indexOf(name) });
const [track4, repeat, project] = [named('Track 4'), named('Repeat application'), named('Track 4 project (BAA)')];
const [track1, family, legal] = [named('Track 1 (Dublin)'), named('Family reunification'), named('Legal work (BNTB)')];

/** Months of the model, zero-based: May 2023 is 0. */
const FIRST_YEAR = [0, 11] as const;
const IN_2023 = [0, 7] as const;
const IN_2024 = [8, 19] as const;
const TO_END_2024 = [0, 19] as const;
const at = (month: number) => [month, month] as const;
const [END_2023, END_APRIL_2024, END_AUGUST_2024, END_2024] = [at(7), at(11), at(15), at(19)] as const;

const both = (of: typeof base, id: 'stock' | 'decisions', span: readonly [number, number]) =>
  ask(of, [id, span], track4) + ask(of, [id, span], repeat);

interface Held {
  readonly published: number;
  readonly model: number;
  readonly unit: 'cases' | 'share' | 'million';
}
const cases = (published: number, model: number): Held => ({ published, model, unit: 'cases' });
const share = (published: number, model: number): Held => ({ published, model, unit: 'share' });
const million = (published: number, model: number): Held => ({ published, model: model / 1e6, unit: 'million' });

const HELD: Readonly<Record<string, Held>> = {
  'track-4 decisions, first twelve months': cases(22_184, ask(base, ['decisions', FIRST_YEAR], track4)),
  // 35,000 in all of 2023: eight of twelve months.
  'track-4 and repeat decisions, May–Dec 2023, with BAA': cases(
    (35_000 * 8) / 12,
    both(baa, 'decisions', IN_2023) + ask(baa, ['decisions', IN_2023], project),
  ),
  'track-4 and repeat decisions, 2024, with BAA': cases(
    33_160,
    both(baa, 'decisions', IN_2024) + ask(baa, ['decisions', IN_2024], project),
  ),
  'track 4 with repeat, end of 2023': cases(45_000, both(base, 'stock', END_2023)),
  'track 4 with repeat, end of 2024': cases(51_000, both(base, 'stock', END_2024)),
  'track 4 past 15 months, end of April 2024': cases(6_300, ask(base, ['overdueStock', END_APRIL_2024], track4)),
  'track 1, end of April 2024': cases(2_830, ask(base, ['stock', END_APRIL_2024], track1)),
  'track 1, end of August 2024': cases(2_050, ask(base, ['stock', END_AUGUST_2024], track1)),
  'family reunification, end of 2023': cases(27_000, ask(base, ['stock', END_2023], family)),
  'family reunification, end of 2024': cases(66_000, ask(base, ['stock', END_2024], family)),
  'on time, track 4, May–Dec 2023': share(0.65, ask(base, ['onTimeShare', IN_2023], track4)),
  'on time, track 4, 2024': share(0.57, ask(base, ['onTimeShare', IN_2024], track4)),
  // 11.3 million in all of 2023: eight of twelve months.
  'penalties, May–Dec 2023': million((11.3 * 8) / 12, ask(base, ['penalties', IN_2023])),
  'penalties, 2024': million(36.8, ask(base, ['penalties', IN_2024])),
  'penalties, May 2023 – Dec 2024, forecast': million(55, ask(base, ['penalties', TO_END_2024])),
  'new BNTB, May 2023 – Dec 2024, forecast': cases(20_000, ask(base, ['derivedInflow', TO_END_2024], legal)),
};

const readme = readFileSync(path.join(__dirname, '../../src/workbook/example/README.md'), 'utf8');
const [, section = ''] = readme.split('## 2023: what it yields, and what happened');
/** What a row says: its name → model and difference. */
const said = new Map(
  section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, what = '', , , model = '', difference = '']) => [what, { model, difference }] as const),
);

const shown = ({ model, unit }: Held): string =>
  unit === 'share'
    ? `${Math.round(model * 100)}%`
    : unit === 'million'
      ? `€ ${model.toFixed(1)} million`
      : Math.round(model).toLocaleString('en-GB');

function differenceOf({ published, model, unit }: Held): string {
  const off = Math.round(unit === 'share' ? (model - published) * 100 : (model / published - 1) * 100);
  const sign = off < 0 ? '−' : off > 0 ? '+' : '';
  return `${sign}${Math.abs(off)}${unit === 'share' ? ' points' : '%'}`;
}

test.each(Object.entries(HELD))('the README tells what the model says of %s', (what, held) => {
  expect(said.get(what)).toEqual({ model: shown(held), difference: differenceOf(held) });
});

test('every figure of the README is one that is computed here', () => {
  expect([...said.keys()].slice(2).sort()).toEqual(Object.keys(HELD).sort());
});

test('family reunification is not late by assumption alone: what is published leaves at least as much', () => {
  // At least 66,000 open at the end of 2024, of which at most half a year of the whole forecast of 70,000 is younger than
  // the term of six months: 66,000 − 35,000 = 31,000 overdue.
  expect(ask(base, ['overdueStock', END_2024], family)).toBeLessThan(66_000 - 70_000 / 2);
});
