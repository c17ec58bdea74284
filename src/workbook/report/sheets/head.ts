/** What stands above every page: of what it is, of when, and what is wrong with it. */
import type { PageSetUp } from '../../sheet';
import { scenarioName, spanOf, type ReportContext } from '../context';
import type { Block, Page } from '../layout';

/** Every figure is dated and tied to its scenario, the model's edition and the rules it was computed by. */
export function head(context: ReportContext, title: string): readonly Block[] {
  const { words, facts, live, errors } = context;
  const { from, to } = spanOf(context);
  const about = words.meta.about(from, to, scenarioName(context, facts.question.scenario));
  return [
    { kind: 'lines', look: 'title', texts: [title] },
    { kind: 'lines', look: 'subtitle', texts: [about] },
    { kind: 'lines', look: 'quiet', texts: [provenance(context), ...(live ? [words.meta.live] : [])] },
    ...(errors > 0
      ? [{ kind: 'lines', look: 'warning', texts: [words.meta.errors(errors), words.meta.marked] } as const]
      : []),
    { kind: 'lines', look: 'plain', texts: [''] },
  ];
}

function provenance({ words, today, model, edition, version, rules }: ReportContext): string {
  const made = words.meta.made(words.numbers.day(today), version, rules);
  return model === null && edition === null ? made : `${made} ${words.meta.model(model ?? '–', edition)}`;
}

export function footer(context: ReportContext, fits: PageSetUp['fits']): Page['set'] {
  const { words, facts, today } = context;
  const left = `${scenarioName(context, facts.question.scenario)} · ${words.numbers.day(today)}`;
  return { fits, footer: { left: left.slice(0, 120), right: words.meta.page('{page}', '{pages}') } };
}

export const heading = (text: string): Block => ({ kind: 'lines', look: 'heading', texts: [text] });
export const sentences = (texts: readonly string[]): Block => ({ kind: 'lines', look: 'plain', texts });
export const gap: Block = sentences(['']);
