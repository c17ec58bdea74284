/** Functions about money and signals, and the version. */
import { AWB_4_17, penaltyForDays } from '../../model/formulas/penalty';
import { cells, number } from '../argument-kinds';
import { define, refuse } from '../define';
import { wrong } from '../../model/tables/reading';
import { numberIn } from '../../workbook/cells';
import { wording } from '../wording';
import type { Cell } from '../../workbook/port';
import type { PenaltyRate } from '../../model/formulas/penalty';

/** An empty amount is none: 0. Without a column of amounts there is no reading: no penalty is not what was meant. */
const amountOf = (cell: Cell | undefined) =>
  cell === undefined ? wrong('not-a-number') : numberIn(cell === '' ? 0 : cell);

function ratesOf(rows: readonly (readonly Cell[])[]): readonly PenaltyRate[] | null {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  // From, to and an amount, or a kind in front: of three columns it is not guessed which two are meant.
  if (filled.some((row) => row.slice(2).some((cell) => cell !== ''))) return null;
  const read = filled.map(([days, euro]) => ({ days: amountOf(days), eurPerDay: amountOf(euro) }));
  const rates: PenaltyRate[] = [];
  for (const { days, eurPerDay } of read) {
    if (!days.ok || !eurPerDay.ok || days.value <= 0 || eurPerDay.value < 0) return null;
    rates.push({ days: days.value, eurPerDay: eurPerDay.value });
  }
  return rates.length > 0 ? rates : null;
}

const PENALTY = define({
  id: 'PENALTY',
  summary: {
    nl: 'Dwangsom in euro voor een aantal dagen; zonder tabel volgens Awb 4:17 (hoogstens € 1.442).',
    en: 'Penalty in euros for a number of days; without a table by Awb 4:17 (at most €1,442).',
  },
  result: 'value',
  units: 'eur',
  arguments: {
    days: number(
      wording(
        { nl: 'dagen', en: 'days' },
        {
          nl: 'Dagen dat de dwangsom loopt, vanaf twee weken na de ingebrekestelling, 0 of meer.',
          en: 'Days the penalty runs, from two weeks after the notice of default on, 0 or more.',
        },
      ),
      { min: 0 },
    ),
    table: cells(
      wording(
        { nl: 'tabel', en: 'table' },
        {
          nl: 'Twee kolommen: aantal dagen en euro per dag, op volgorde; leeg = Awb 4:17.',
          en: 'Two columns: number of days and euro per day, in order; empty = Awb 4:17.',
        },
      ),
      true,
    ),
  },
  examples: [
    { args: [20], result: 532, because: { nl: '14 × 23 + 6 × 35 = € 532.', en: '14 × 23 + 6 × 35 = €532.' } },
    {
      args: [90, [[75, 100]]],
      result: 7500,
      because: {
        nl: 'Rechterlijk: € 100 per dag, hoogstens 75 dagen = € 7.500.',
        en: 'Court: €100 a day for at most 75 days = €7,500.',
      },
    },
  ],
  compute: (a) => {
    const rates = a.table.length === 0 ? AWB_4_17 : ratesOf(a.table);
    return rates
      ? penaltyForDays({ days: a.days, rates, cap: null })
      : refuse(
          'value',
          'de tabel heeft twee kolommen nodig: een aantal dagen boven 0 en euro per dag, 0 of meer.',
          'the table needs two columns: a number of days above 0 and euro per day, 0 or more.',
        );
  },
});

export const MONEY_FUNCTIONS = [PENALTY];
