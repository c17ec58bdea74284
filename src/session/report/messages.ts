/** What a report and its worker say to each other: tables and a question in, what the model says out. */
import type { ReportFacts } from '../../workbook/report/facts/facts';
import { computeFacts, type FactsQuestion } from './compute-facts';

/** What the reporting side says: that it has started, how far it is, and once how it ended: facts or a failure. */
export type FromReporter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'facts'; readonly facts: ReportFacts }
  | { readonly kind: 'failed'; readonly message: string };

/** The worker's side; also used where there are no workers. Never rejects. */
export async function answerFacts(question: FactsQuestion, post: (message: FromReporter) => void): Promise<void> {
  try {
    const facts = await computeFacts(question, (done, total) => post({ kind: 'progress', done, total }));
    post({ kind: 'facts', facts });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
