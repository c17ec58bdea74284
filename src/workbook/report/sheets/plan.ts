/** The sheets of a report, as data. */
import type { NewSheet } from '../../sheet';
import type { ReportContext, ReportPart } from '../context';
import { sheetName } from '../names';
import { assumptionsSheet } from './assumptions';
import { moneySheet } from './money';
import { courseTable, placeSheet } from './place';
import { qualitySheet } from './quality';
import { scenariosSheet } from './scenarios';
import { signalsSheet } from './signals';
import { summarySheet } from './summary';

/**
 * What a report holds, page by page.
 *
 * @param context what the model says, the words, and what was chosen; `taken` are names of sheets that stay.
 * @returns the sheets in the order they are made. The course comes first, as the charts of the director's page draw it; the
 * director's page is the second. Names are free, and no longer than Excel takes.
 */
export function reportPlan(context: ReportContext): readonly NewSheet[] {
  const { words, facts, parts } = context;
  const taken = [...context.taken];
  const named = (wanted: string): string => {
    const name = sheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const has = (part: ReportPart): boolean => parts.includes(part);
  // The director's page has the plainest name of all, and so the first choice.
  const summary = named(words.sheets.summary);
  const course = placeSheet(context, { place: facts.whole, key: 'course', name: named(words.sheets.course) });
  const places = has('locations') ? facts.places : [];
  const pages: readonly NewSheet[] = [
    course,
    // It is read first, and made second: its charts draw what stands on the other.
    { ...summarySheet(context, { name: summary, course: courseTable('course') }), before: course.name },
    ...places.map((place, index) =>
      placeSheet(context, {
        place,
        key: `place_${String(index + 1)}`,
        name: named(words.sheets.location(place.location ?? '')),
      }),
    ),
    ...(has('scenarios') && facts.scenarios.length > 1 ? [scenariosSheet(context, named(words.sheets.scenarios))] : []),
    ...(has('signals') ? [signalsSheet(context, named(words.sheets.signals))] : []),
    ...(has('money') ? [moneySheet(context, named(words.sheets.money))] : []),
    ...(has('assumptions') ? [assumptionsSheet(context, named(words.sheets.assumptions))] : []),
    ...(has('quality') ? [qualitySheet(context, named(words.sheets.quality))] : []),
  ];
  // A table is what marks a sheet as ours; a page without one has nothing to say.
  return pages.filter(({ tables }) => tables.some(({ formula }) => formula === undefined));
}
