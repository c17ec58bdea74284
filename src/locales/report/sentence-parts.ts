/** What sentences of the report are put together from, in either language. */
import type { BottleneckFacts } from '../../workbook/report/facts/facts';
import type { Formats } from '../notation/formats';
import type { PaneTexts } from '../pane/texts';

type Flow = 'inflow' | 'derivedInflow' | 'decisions' | 'withdrawals' | 'corrections';

interface AccountWords {
  readonly counted: (cases: string, id: Flow) => string;
  readonly list: (items: readonly string[]) => string;
  readonly comes: string;
  readonly goes: string;
  readonly corrected: string;
}

/** "Erbij: 70.000 instroom. Eraf: 60.000 besluiten en 2.000 intrekkingen." */
export function account(parts: readonly (readonly [id: string, cases: string])[], words: AccountWords): string {
  const said = (wanted: readonly Flow[]): string =>
    words.list(
      wanted.flatMap((id) => parts.filter(([one]) => one === id).map(([, cases]) => words.counted(cases, id))),
    );
  const [comes, goes] = [said(['inflow', 'derivedInflow']), said(['decisions', 'withdrawals'])];
  const corrected = parts.find(([id]) => id === 'corrections')?.[1];
  return [
    comes === '' ? '' : `${words.comes}: ${comes}.`,
    goes === '' ? '' : `${words.goes}: ${goes}.`,
    corrected === undefined ? '' : `${words.corrected}: ${corrected}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

interface BottleneckWords {
  readonly formats: Formats;
  readonly words: PaneTexts['location'];
}

/** "3 fte extra voor X (piek, okt 2023), of Budel kan 2 fte missen." */
export function relief(
  { role, short, highest, donor }: BottleneckFacts,
  period: (index: number) => string,
  { formats, words, or }: BottleneckWords & { readonly or: string },
): string {
  const fte = (value: number) => formats.amount(value, 'fte');
  const own = words.reliefStaff(fte(highest.short), role, period(highest.period));
  const moved = donor === null ? null : words.reliefTransfer(fte(Math.min(donor.fte, short)), donor.location);
  return `${words.relief}: ${moved === null ? own : `${own}, ${or} ${moved}`}.`;
}

/** The queue before the role: that it grows, or how long it is. */
export function queue(
  { queue: found }: BottleneckFacts,
  { formats, words, periodly }: BottleneckWords & { readonly periodly: string },
): string {
  if (found === null) return '';
  const cases = (value: number) => formats.amount(value, 'cases');
  return found.growth > 0
    ? words.queue(found, cases(found.growth), periodly)
    : words.queueStill(found.step, found.product, cases(found.cases));
}
