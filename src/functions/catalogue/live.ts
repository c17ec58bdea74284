/** Functions that ask the model in the workbook, and follow it. */
import { measure } from '../../model/measures/measures';
import { columnTitle } from '../../locales/problems/titles';
import { problemPlace, problemSentence } from '../../locales/problems/problems';
import { languageOf } from '../../language';
import { isEmpty } from '../../workbook/cells';
import { resolve } from '../../session/question';
import type { Cell } from '../../workbook/port';
import { cell } from '../argument-kinds';
import { defineLive, type CellMatrix } from '../define';
import { measured, unanswerable } from '../unanswerable';
import { wording } from '../wording';
import { COSTPRICE } from './cost-price';
import { EXPLAIN } from './explain';
import { OVERVIEW } from './overview';
import { WHICH } from './which';

const MEASURE = defineLive({
  id: 'MEASURE',
  summary: {
    nl: 'Eén getal van het model in deze werkmap, dat elke wijziging volgt.',
    en: 'One number of the model in this workbook, which follows every change.',
  },
  result: 'value',
  arguments: WHICH,
  examples: [
    {
      args: ['stock', 'Ter Apel', '', '', '2023-12'],
      result: '',
      because: {
        nl: 'De voorraad van Ter Apel aan het eind van december 2023.',
        en: 'The stock of Ter Apel at the end of December 2023.',
      },
    },
  ],
  compute: (a, { session }) => {
    const question = resolve(session, a);
    if (!question.ok) return unanswerable(question.why);
    const { run, query, measure: asked } = question.value;
    return measured(measure(run, query), asked.unit);
  },
});

const CHECK_HEADERS = {
  nl: ['Waar', 'Kolom', 'Ernst', 'Wat er mis is'],
  en: ['Where', 'Column', 'Severity', 'What is wrong'],
} as const;
const SEVERITY = { error: { nl: 'fout', en: 'error' }, warning: { nl: 'let op', en: 'warning' } } as const;
const NOTHING_WRONG = { nl: 'Geen problemen gevonden.', en: 'No problems found.' } as const;
/** More rows than a person reads; the last one says how many there are. */
const MOST_ROWS = 1000;

const CHECK = defineLive({
  id: 'CHECK',
  summary: {
    nl: 'De lijst van alle problemen in het model, die elke wijziging volgt.',
    en: 'The list of all problems in the model, which follows every change.',
  },
  result: 'matrix',
  arguments: {
    language: cell(
      wording(
        { nl: 'taal', en: 'language' },
        // Straight marks: what stands between them is typed in a formula, with them.
        { nl: '"nl" of "en"; leeg = de taal van Excel.', en: '"nl" or "en"; empty = Excel’s language.' },
      ),
      true,
    ),
  },
  examples: [
    {
      args: [],
      result: [['Geen problemen gevonden.']],
      because: { nl: 'Eén rij per probleem, of deze zin.', en: 'One row per problem, or this sentence.' },
    },
  ],
  compute: (a, { session, language: own }) => {
    const language = isEmpty(a.language) ? own : languageOf(String(a.language));
    const { status, problems } = session.current;
    if (status === 'no-model') return unanswerable({ reason: 'no-model' });
    if (status === 'failed') return unanswerable({ reason: 'unreadable' });
    if (problems.length === 0) return [[NOTHING_WRONG[language]]];
    const rows: Cell[][] = problems
      .slice(0, MOST_ROWS)
      .map((problem) => [
        problemPlace(problem, language),
        problem.column === null ? '' : columnTitle(problem.table, problem.column, language),
        SEVERITY[problem.severity][language],
        problemSentence(problem, language),
      ]);
    const more = problems.length - MOST_ROWS;
    const rest: CellMatrix = more > 0 ? [[language === 'nl' ? `nog ${more}` : `${more} more`, '', '', '']] : [];
    return [CHECK_HEADERS[language], ...rows, ...rest];
  },
});

export const LIVE_FUNCTIONS = [MEASURE, OVERVIEW, EXPLAIN, CHECK, COSTPRICE];
