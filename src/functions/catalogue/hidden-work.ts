/** Zeroes and empty cells, which Excel does not tell apart, where they would hide work in a sum that looks complete. */
import type { Bilingual } from '../../language';
import type { CellBlock } from '../argument-lists';
import { refuse, type Refusal } from '../define';

/** A cell of a range that is 0 or empty where that would leave work out of the sum unseen. */
const zeroAmong = (argument: Bilingual, at: number, mend: Bilingual): Refusal =>
  refuse(
    'value',
    `${argument.nl}: waarde ${at + 1} is 0 of leeg, en tussen die twee maakt Excel geen verschil; ${mend.nl}`,
    `${argument.en}: value ${at + 1} is 0 or empty, and Excel does not tell those two apart; ${mend.en}`,
  );

const isRange = (given: CellBlock | null): boolean => given !== null && given.values.length > 1;

const SHARE_NAME: Bilingual = { nl: 'aandeel', en: 'share' };
const SHARE_MEND: Bilingual = {
  nl: 'vul 1 in als elke zaak de stap doorloopt, en laat een stap die geen zaak doorloopt weg.',
  en: 'give 1 where every case undergoes the step, and leave out a step that no case undergoes.',
};
const LOST_NAME: Bilingual = { nl: 'verlorenUren', en: 'lostHours' };
const LOST_MEND: Bilingual = {
  nl: 'vul de uren in die een mislukte afspraak kost: de normtijd, of 0,001 als dat niets is.',
  en: 'give the hours that a failed appointment costs: the norm time, or 0.001 where that is nothing.',
};
const STEP_NAME: Bilingual = { nl: 'uren', en: 'hours' };
const NORM_NAME: Bilingual = { nl: 'urenPerZaak', en: 'hoursPerCase' };
const NORM_MEND: Bilingual = {
  nl: 'vul de uren in, of laat de regel weg.',
  en: 'give the hours, or leave out the row.',
};

/** Lists of one size, step by step. */
interface Steps {
  readonly hours: readonly number[];
  readonly share: readonly number[];
  readonly noShowRate: readonly number[];
  readonly lostHours: readonly number[];
}

/** In a table of steps an empty share means all cases, and empty lost hours the norm: as 0 they would hide work in the sum. */
export function hiddenWork(
  given: { readonly [K in keyof Steps]: CellBlock | null },
  { hours, share, noShowRate, lostHours }: Steps,
): Refusal | null {
  for (const [at, norm] of hours.entries()) {
    const [part, fails] = [share[at] ?? 0, noShowRate[at] ?? 0];
    if (norm > 0 && part === 0) return zeroAmong(SHARE_NAME, at, SHARE_MEND);
    const isStep = (isRange(given.share) && part > 0) || (isRange(given.noShowRate) && fails > 0);
    if (norm === 0 && isStep) return zeroAmong(STEP_NAME, at, NORM_MEND);
    if (isRange(given.lostHours) && norm > 0 && fails > 0 && lostHours[at] === 0)
      return zeroAmong(LOST_NAME, at, LOST_MEND);
  }
  return null;
}

interface Work {
  readonly cases: readonly number[];
  readonly hoursPerCase: readonly number[];
}

/** Cases without hours beside others that have them. */
export function missingNorm(
  given: { readonly [K in keyof Work]: CellBlock },
  { cases, hoursPerCase }: Work,
): Refusal | null {
  if (!isRange(given.hoursPerCase)) return null;
  const at = hoursPerCase.findIndex((hours, index) => hours === 0 && (cases[index] ?? 0) > 0);
  return at < 0 ? null : zeroAmong(NORM_NAME, at, NORM_MEND);
}
