/** An error in a cell that a formula points at: no function makes a number of it, and each says which argument it was. */
import { CATALOGUE } from '../../src/functions/catalogue';
import { metadataOf } from '../../src/functions/metadata/metadata';
import { openSession, type WorkbookSession } from '../../src/session/live-session';
import { atOnce } from '../session/clock';
import { smallWorkbook } from '../session/small-model';
import { shownBy, working } from './live-calls';

let session: WorkbookSession;
beforeAll(async () => {
  session = openSession(await smallWorkbook(), { time: atOnce() });
  await session.start();
});

test('Excel is asked to hand errors over, so that they get a sentence', () => {
  expect(metadataOf(CATALOGUE, 'nl', 'https://x').allowErrorForDataTypeAny).toBe(true);
});

/** What the cell shows: the error and its sentence. */
const shown = shownBy(
  () => session,
  (kind, sentence) => `${kind}: ${sentence}`,
);

/** Every shape an error may come in; nobody has seen them all, so none may pass for something else. */
const ERRORS: readonly (readonly [name: string, raw: unknown, cell: string])[] = [
  ['as text', '#DIV/0!', '#DIV/0!'],
  ['as a data type', { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!', errorType: 'Div0' }, '#DIV/0!'],
  ['in the words of a Dutch Excel', { type: 'Error', basicValue: '#DEEL/0!', errorType: 'Div0' }, '#DIV/0!'],
  ['without its text', { type: 'Error', errorType: 'Ref' }, '#REF!'],
  ['of a kind that is new', { type: 'Error', errorType: 'Python' }, '#VALUE!'],
  ['as a custom function throws it', { code: '#NUM!', message: 'too large' }, '#NUM!'],
  ['as a data type without a value', { type: 'Entity', text: 'Apple' }, '#VALUE!'],
];

const args = CATALOGUE.flatMap((f) => Object.values(f.arguments).map((argument, at) => ({ f, argument, at })));
const table = args.flatMap(({ f, argument, at }) =>
  ERRORS.map(([name, raw, cell]) => ({
    title: `${f.id}.${argument.name.en}: an error ${name}`,
    f,
    argument,
    at,
    raw,
    cell,
  })),
);

test.each(table)('$title', ({ f, argument, at, raw, cell }) => {
  const given: readonly unknown[] = Array.from(
    { length: Object.keys(f.arguments).length },
    (_, i) => working(f)[i] ?? null,
  );
  const sentence = `value: ${argument.name.nl}: de cel bevat de fout ${cell}; los die eerst op.`;
  expect(shown(f, given.toSpliced(at, 1, raw))).toBe(sentence);
  if (argument.shape === 'value') return;
  const block = Array.isArray(given[at]) ? given[at] : [[5], [6], [7]];
  const last: unknown = block.at(-1);
  const spoilt = [...block.slice(0, -1), [...(Array.isArray(last) ? last : [last]).slice(0, -1), raw]];
  expect(shown(f, given.toSpliced(at, 1, spoilt))).toBe(sentence);
});

test.each(args)('$f.id.$argument.name.en: not available stays not available', ({ f, argument, at }) => {
  const given: readonly unknown[] = Array.from(
    { length: Object.keys(f.arguments).length },
    (_, i) => working(f)[i] ?? null,
  );
  expect(shown(f, given.toSpliced(at, 1, '#N/A'))).toBe(
    `absent: ${argument.name.nl}: de cel bevat de fout #N/A; los die eerst op.`,
  );
});
