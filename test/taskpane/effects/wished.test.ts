/** What is asked for outside of the pane, as the pane then shows it. */
import { numberInCell, type CellNumber } from '../../../src/session/cell-number';
import { openSession } from '../../../src/session/live-session';
import { paneStore } from '../../../src/taskpane/effects/pane-store';
import { grant } from '../../../src/taskpane/effects/wished';
import { answerTo } from '../../../src/taskpane/state/selectors/answer';
import type { NoticeText } from '../../../src/taskpane/state/pane-state';
import { atOnce as soon } from '../../session/clock';
import { smallWorkbook } from '../../session/small-model';
import { atOnce } from '../../support/example-session';

async function pane() {
  const port = await smallWorkbook();
  const session = openSession(port, { time: soon() });
  await session.start();
  const { store } = paneStore(session, 'nl', { schedule: atOnce });
  const told: NoticeText[] = [];
  const wish = (asked: Parameters<typeof grant>[0]): void => grant(asked, store, (text) => void told.push(text));
  const select = async (formula: string): Promise<CellNumber> => {
    port.selected = { sheet: 'Blad1', row: 0, column: 0, formula };
    return numberInCell(session);
  };
  return { store, told, wish, select };
}

test('the derivation shown is that of the number in the cell, under its own scenario', async () => {
  const { store, told, wish, select } = await pane();
  const valueOf = (): number | null | undefined => {
    const { question } = store.state();
    return question && answerTo(store.state(), question)?.value;
  };
  wish({ explain: await select('=VKT.MEASURE("inflow",,,,"2023-02")') });
  expect(valueOf()).toBe(20);
  wish({ explain: await select('=VKT.MEASURE("inflow",,,,"2023-02","meer instroom")') });
  expect(valueOf()).toBe(40);
  expect(store.state().selection.scenario).toBe('Meer instroom');
  expect(told).toEqual([]);
});

test('a view without figures makes way for the derivation', async () => {
  const { store, wish, select } = await pane();
  wish('help');
  expect(store.state().view).toBe('help');
  wish({ explain: await select('=VKT.MEASURE("stock")') });
  expect([store.state().view, store.state().question?.kind]).toEqual(['overview', 'figure']);
});

test.each([
  ['=SUM(A1:A2)', /geen getal van het model/, /no number of the model/],
  ['=VKT.FTE(1,2,3)', /^VKT\.FTE geeft niet één getal/, /^VKT\.FTE does not give one number/],
  ['=VKT.MEASURE(A1&"x")', /A1&"x".*eigen cel/, /A1&"x".*cell of its own/],
  ['=VKT.MEASURE("stock","Nergens")', /Nergens.*onbekend/, /Nergens.*unknown/],
])('%s gets a sentence and no derivation', async (formula, nl, en) => {
  const { store, told, wish, select } = await pane();
  wish({ explain: await select(formula) });
  expect(store.state().question).toBeNull();
  const [notice] = told;
  const sentence = notice?.code === 'unexplained' ? notice.sentence : { nl: '', en: '' };
  expect(sentence.nl).toMatch(nl);
  expect(sentence.en).toMatch(en);
});

test('a cell that is being edited is told as everywhere else', async () => {
  const { told, wish } = await pane();
  wish({ explain: { kind: 'refused', reason: 'cell-edit' } });
  expect(told).toEqual([{ code: 'refused', reason: 'cell-edit', subject: '' }]);
});
