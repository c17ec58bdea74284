/** The work of a report: the figures from a worker, the sheets as data, and the sheets in the workbook. */
import { causeTitle } from '../../locales/report/cause-title';
import { problemPlace, problemSentence } from '../../locales/problems/problems';
import { reportWords } from '../../locales/report/report-words';
import type { Language } from '../../language';
import { scenarioNamed } from '../../model/tables/scenarios';
import { askFacts } from '../../session/report/ask-facts';
import { ADD_IN_VERSION, MODEL_RULES } from '../../version';
import { collectionState } from '../../workbook/collect/settings/collection-state';
import { collectSettings } from '../../workbook/collect/settings/collect-settings';
import { causesOf, type Cause } from '../../workbook/mend/causes';
import { WorkbookRefusal } from '../../workbook/port';
import type { ReportContext, ReportProblem } from '../../workbook/report/context';
import type { ReportFacts } from '../../workbook/report/facts/facts';
import { reportPlan } from '../../workbook/report/sheets/plan';
import type { LiveModel } from '../../session/live-model';
import type { ReportState } from '../state/report';
import type { ReportMeans, ReportRequest } from './report-means';

interface Course {
  readonly signal: AbortSignal;
  readonly change: (report: Partial<ReportState>) => void;
}

export async function makeReport(
  means: ReportMeans,
  request: ReportRequest,
  { signal, change }: Course,
): Promise<void> {
  const { model } = means.store.state();
  const { tables } = model;
  if (tables === null) throw new WorkbookRefusal('not-found', '');
  const { scenario } = request.question;
  // A scenario that is gone meanwhile must not pass for the base.
  if (scenario !== null && scenarioNamed(tables, scenario) === null) throw new WorkbookRefusal('changed', scenario);
  const facts = await askFacts(
    { tables, question: request.question },
    {
      spawn: await means.reporter(),
      signal,
      onProgress: (done, total) => change({ phase: { kind: 'computing', share: done / total } }),
    },
  );
  const made =
    facts === null
      ? null
      : await means.session.reports.write({
          plan: (taken) => reportPlan(contextOf(means, { request, model, facts, taken })),
          language: request.language,
          signal,
          onProgress: (done, total) => change({ phase: { kind: 'writing', done, total } }),
        });
  if (made === null) return change({ phase: { kind: 'stopped' } });
  change({ phase: { kind: 'made', sheets: made.sheets, withoutPage: made.withoutPage } });
  means.tell({ code: 'report-made', sheets: made.sheets.length }, async () => {
    await made.takeBack();
    change({ phase: { kind: 'idle' } });
  });
}

interface Asked {
  readonly request: ReportRequest;
  readonly model: LiveModel;
  readonly facts: ReportFacts;
  readonly taken: readonly string[];
}

function contextOf(
  means: Pick<ReportMeans, 'today' | 'store'>,
  { request, model, facts, taken }: Asked,
): ReportContext {
  const { contents, problems, run } = model;
  const { language, live, parts } = request;
  const day = means.today();
  const state = collectionState(contents, day);
  const settings = collectSettings(contents);
  const known = { contents, model: run?.model ?? null };
  return {
    facts,
    words: reportWords(language),
    language,
    live,
    excelLanguage: means.store.state().language,
    parts,
    contents,
    today: day,
    model: settings.model,
    edition: settings.edition,
    version: ADD_IN_VERSION,
    rules: String(MODEL_RULES),
    problems: causesOf(problems, known).map((cause) => inWords(cause, model, language)),
    errors: problems.filter(({ severity }) => severity === 'error').length,
    collection: state.unused ? null : state,
    taken,
  };
}

/** Places that are named; the others are counted. */
const MOST_PLACES = 4;

function inWords(cause: Cause, { run }: LiveModel, language: Language): ReportProblem {
  const { problems, effect } = cause;
  const [first] = problems;
  const sentence = first === undefined ? '' : problemSentence(first, language);
  const title = causeTitle(cause, run?.model ?? null, language);
  const places = [...new Set(problems.map((problem) => problemPlace(problem, language)))];
  return {
    effect,
    what: title === null ? sentence : `${title}. ${sentence}`,
    where: places.slice(0, MOST_PLACES).join('; ') + (places.length > MOST_PLACES ? '; …' : ''),
    count: problems.length,
  };
}
