/** Asking a worker for the facts of a report: an answer, an end, and the same answer where there is no worker. */
import { askFacts, type SpawnReporter } from '../../src/session/report/ask-facts';
import { answerFacts } from '../../src/session/report/messages';
import { openSession } from '../../src/session/live-session';
import { smallWorkbook } from './small-model';

async function question() {
  const session = openSession(await smallWorkbook());
  await session.refresh();
  const { tables } = session.current;
  if (!tables) throw new Error('no model');
  return {
    tables,
    question: { scenario: null, compared: ['Meer instroom'], from: 0, to: 11, locations: ['Ter Apel'] },
  };
}

const never = new AbortController().signal;

/** A worker that hands everything over as a real one does: by copying it. */
const copying: SpawnReporter = ({ onMessage }) => ({
  post: (asked) => void answerFacts(structuredClone(asked), (message) => onMessage(structuredClone(message))),
  end: () => undefined,
});

test('a worker’s answer is plain data, and the same as the answer without one', async () => {
  const asked = await question();
  const steps: number[] = [];
  const [beside, here] = await Promise.all([
    askFacts(asked, { spawn: copying, signal: never, onProgress: (done, total) => void steps.push(done / total) }),
    askFacts(asked, { spawn: null, signal: never, onProgress: () => undefined }),
  ]);
  expect(beside).toEqual(here);
  expect(beside?.whole.figures[0]?.now.value).toBeCloseTo(180, 9);
  expect(steps.at(-1)).toBe(1);
});

test('who stops gets nothing, and the worker ends', async () => {
  const stopping = new AbortController();
  let ended = false;
  const silent: SpawnReporter = () => ({ post: () => stopping.abort(), end: () => void (ended = true) });
  expect(
    await askFacts(await question(), { spawn: silent, signal: stopping.signal, onProgress: () => undefined }),
  ).toBeNull();
  expect(ended).toBe(true);
});

test.each<[string, SpawnReporter]>([
  [
    'does not start',
    () => {
      throw new Error('no workers here');
    },
  ],
  ['breaks off', ({ onFailure }) => ({ post: onFailure, end: () => undefined })],
])('a worker that %s is replaced by the same work here', async (_, spawn) => {
  const facts = await askFacts(await question(), { spawn, signal: never, onProgress: () => undefined });
  expect(facts?.whole.figures[0]?.now.value).toBeCloseTo(180, 9);
});
