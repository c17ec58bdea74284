/** Expected penalties of one cohort, as the README of the model tell them: notices one by one, day by day. For cohorts that never grow. */
import type { PenaltyRow } from '../../../src/model/tables/tables';

interface Notice {
  /** Last day of the period in which it was given. */
  readonly day: number;
  cases: number;
}

/** Euro that so many days of a running penalty come to; part of a day counts for that part. */
function euroFor(days: number, { rates, cap }: PenaltyRow): number {
  let [euro, left] = [0, Math.max(0, days)];
  for (const rate of rates) {
    const here = Math.min(left, rate.days);
    euro += here * rate.eurPerDay;
    left -= here;
  }
  return Math.min(euro, cap ?? Infinity);
}

/** @param ends last day of each period. @param open cases open at each end. @returns euro per period. */
export function penaltiesOfCohort(
  row: PenaltyRow,
  { due, open, ends }: { readonly due: number; readonly open: readonly number[]; readonly ends: readonly number[] },
): readonly number[] {
  const notices: Notice[] = [];
  return open.map((now, t) => {
    const end = ends[t]!;
    const start = t === 0 ? end : ends[t - 1]!;
    const before = t === 0 ? 0 : open[t - 1]!;
    const stay = before > 1e-9 ? now / before : 0;
    let euro = 0;
    for (const notice of notices) {
      const until = (day: number): number => euroFor(day - notice.day - row.lag, row);
      const staying = notice.cases * stay;
      const leaving = notice.cases - staying;
      euro += staying * (until(end) - until(start)) + leaving * (until((start + end) / 2) - until(start));
      notice.cases = staying;
    }
    const given = notices.reduce((sum, { cases }) => sum + cases, 0);
    if (due <= t) notices.push({ day: end, cases: (now - given) * row.noticeShare });
    return euro;
  });
}
