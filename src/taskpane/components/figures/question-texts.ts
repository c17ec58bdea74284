/** A question in words: what the number is, and how it is worked out. */
import type { PaneTexts } from '../../../locales/pane/texts';
import type { FigureQuestion } from '../../state/question';
import { ageName } from '../../lines/age-name';
import type { Pane } from '../pane-context';
import { unitOf } from '../../lines/unit-of';

export function titleOf(question: FigureQuestion, { texts, state }: Pick<Pane, 'texts' | 'state'>): string {
  const { titles } = texts.explanation;
  const measure = 'measure' in question ? unitOf(question.measure, state.language).name : '';
  switch (question.kind) {
    case 'figure':
      return measure;
    case 'difference':
      return titles.difference(measure);
    case 'change':
      return titles.sinceStart(measure);
    case 'share':
      return question.measure === 'overdueStock' ? titles.overdueShare : titles.missingShare;
    case 'part':
      return titles.part(measure);
    case 'interaction':
      return titles.interaction(measure);
    case 'side':
      return titles[question.side];
    case 'ages': {
      const ages = ageName(question.band, state.runs.shown?.model.periodKind ?? 'month', texts);
      return question.overdue ? titles.overdueAges(ages) : titles.ages(ages);
    }
    case 'queue':
      return question.grown ? titles.growth(question.step) : titles.queue(question.step);
    default:
      return titles[question.kind];
  }
}

export function formulaOf(question: FigureQuestion, { explanation }: PaneTexts): string {
  const { formulas, ways } = explanation;
  const known: Readonly<Record<string, string>> = formulas;
  switch (question.kind) {
    case 'figure':
      return known[question.measure] ?? '';
    case 'difference':
      return ways.difference;
    case 'change':
      return question.measure === 'stock' ? ways.stockSinceStart : ways.sinceStart;
    case 'share':
      return question.measure === 'overdueStock' ? ways.overdueShare : ways.missingShare;
    case 'side':
      return ways[question.side];
    case 'ages':
      return question.overdue ? ways.overdueAges : ways.ages;
    case 'queue':
      return question.grown ? ways.growth : ways.queue;
    default:
      return ways[question.kind];
  }
}
