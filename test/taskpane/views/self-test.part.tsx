/** The self-test as a user meets it: started, followed, stopped, read, copied; by eye, keyboard and screen reader. */
import { FluentProvider } from '@fluentui/react-components';
import { act, cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Language } from '../../../src/language';
import type { SelfTest as SelfTestPart } from '../../../src/selftest/run/self-test';
import type { TestLine, SelfTestOptions, SelfTestResult } from '../../../src/selftest/run/runner';
import { WorkbookRefusal } from '../../../src/workbook/port';
import { PaneProvider } from '../../../src/taskpane/components/pane-context';
import { paneCommands } from '../../../src/taskpane/effects/commands';
import { paneStore } from '../../../src/taskpane/effects/pane-store';
import { SelfTest } from '../../../src/taskpane/help/self-test';
import { paneTheme } from '../../../src/taskpane/theme';
import { openSession } from '../../../src/session/live-session';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import { atOnce } from '../../support/example-session';
import { paneMeans } from '../../support/pane-means';
import { atOnce as timeAtOnce } from '../../session/clock';
import { accessibilityProblems } from './open-pane';

const line = (id: string, verdict: TestLine['verdict']): TestLine => ({
  id,
  relies: { nl: `${id} werkt`, en: `${id} works` },
  verdict,
  expected: verdict === 'not-tried' ? '' : '1',
  seen: verdict === 'not-tried' ? '' : verdict === 'differs' ? '2' : '1',
  why: verdict === 'as-expected' ? null : { nl: `${id}: let op`, en: `${id}: mind this` },
  took: 12,
});

const done = (lines: readonly TestLine[], also: { readonly stopped?: boolean; readonly left?: boolean } = {}) =>
  ({ kind: 'done', lines, stopped: false, left: false, ...also }) satisfies SelfTestResult;

/** A self-test that is told by the test what comes next. */
function scripted() {
  const runs: { readonly options: SelfTestOptions; readonly finish: (result: SelfTestResult) => void }[] = [];
  const part: SelfTestPart = {
    run: (options) => new Promise((finish) => void runs.push({ options, finish })),
    report: (result, language) => `${language}: ${String(result.lines.length)} lines`,
  };
  return { part, runs };
}

async function show(fetch: () => Promise<SelfTestPart>, language: Language = 'nl') {
  const session = openSession(new MemoryWorkbook(), { time: timeAtOnce() });
  const { store } = paneStore(session, language, { schedule: atOnce });
  const copied: string[] = [];
  const means = paneMeans((text) => Promise.resolve(void copied.push(text)));
  const commands = paneCommands(store, session, { ...means, selfTest: fetch });
  const shown = render(
    <FluentProvider theme={paneTheme(false)}>
      <PaneProvider store={store} commands={commands} environment="test">
        <SelfTest />
      </PaneProvider>
    </FluentProvider>,
  );
  return { ...shown, copied, user: userEvent.setup() };
}

const at = (runs: ReturnType<typeof scripted>['runs']) => {
  const run = runs.at(-1);
  if (run === undefined) throw new Error('nothing runs');
  return run;
};

describe('the self-test', () => {
  beforeAll(() => configure({ defaultHidden: false }));
  afterAll(() => configure({ defaultHidden: true }));

  test('it is followed while it runs, and what differs stands first, each with what it means', async () => {
    const { part, runs } = scripted();
    const { user, container, copied } = await show(() => Promise.resolve(part));
    await user.click(screen.getByRole('button', { name: /^Snelle zelftest/ }));
    const { options, finish } = at(runs);
    expect(options.level).toBe('quick');
    act(() => options.onProgress({ done: 2, total: 4, current: { nl: 'dit', en: 'this' }, request: null }));
    expect(screen.getByRole('progressbar', { name: 'Voortgang van de zelftest' }).getAttribute('aria-valuetext')).toBe(
      '2 van 4',
    );
    expect(screen.getByText('2 van 4 · dit')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('2 van 4');
    expect(await accessibilityProblems(container)).toEqual([]);
    await act(async () => finish(done([line('a', 'as-expected'), line('b', 'differs'), line('c', 'not-tried')])));
    expect(screen.getByText('1 als verwacht, 1 wijkt af, 1 niet te proberen.')).toBeTruthy();
    const shown = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(shown).toEqual(['b werkt: wijkt afVerwacht 1 · Gezien 2b: let op', 'c werkt: niet te proberenc: let op']);
    await user.click(screen.getByRole('button', { name: '1 als verwacht' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(await accessibilityProblems(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Verslag kopiëren' }));
    expect(copied).toEqual(['nl: 3 lines']);
  });

  test('what the user must do is asked in words, and may be skipped; it can be stopped with the keyboard', async () => {
    const { part, runs } = scripted();
    const { user } = await show(() => Promise.resolve(part), 'en');
    await user.click(screen.getByRole('button', { name: /^Full self-test/ }));
    const { options, finish } = at(runs);
    expect(options.level).toBe('full');
    const skipped = options.ask('hide-pane');
    act(() => options.onProgress({ done: 0, total: 1, current: { nl: '', en: 'this' }, request: 'hide-pane' }));
    expect(screen.getByText(/Close the task pane now/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skip' }));
    expect(skipped.aborted).toBe(true);
    screen.getByRole('button', { name: 'Stop' }).focus();
    await user.keyboard('{Enter}');
    expect(options.signal.aborted).toBe(true);
    await act(async () => finish(done([], { stopped: true, left: true })));
    expect(screen.getByText(/Stopped before the end/)).toBeTruthy();
    expect(screen.getByText(/could not be removed/)).toBeTruthy();
    expect(screen.queryByText(/Everything works/)).toBeNull();
  });

  test('leaving the view stops it', async () => {
    const { part, runs } = scripted();
    const { user, unmount } = await show(() => Promise.resolve(part));
    await user.click(screen.getByRole('button', { name: /^Snelle zelftest/ }));
    unmount();
    expect(at(runs).options.signal.aborted).toBe(true);
  });

  test.each([
    ['read-only', /alleen-lezen/],
    ['structure-protected', /structuur van de werkmap is beveiligd/],
  ] as const)('a workbook that is %s gets a sentence on what to do', async (obstacle, sentence) => {
    const { part, runs } = scripted();
    const { user } = await show(() => Promise.resolve(part));
    await user.click(screen.getByRole('button', { name: /^Snelle zelftest/ }));
    await act(async () => at(runs).finish({ kind: 'refused', obstacle }));
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test('a part that cannot be fetched, or a test that fails, is said', async () => {
    const { user } = await show(() => Promise.reject(new WorkbookRefusal('no-part', '')));
    await user.click(screen.getByRole('button', { name: /^Snelle zelftest/ }));
    expect(await screen.findByText(/laad daarna het taakvenster opnieuw/)).toBeTruthy();
    cleanup();
    const broken = await show(() => Promise.reject(new Error('x')));
    await broken.user.click(screen.getByRole('button', { name: /^Snelle zelftest/ }));
    expect(await screen.findByText(/kon niet worden gedaan/)).toBeTruthy();
  });

  test('says that all is well only when all was asked and is as expected', async () => {
    const { part, runs } = scripted();
    const { user } = await show(() => Promise.resolve(part));
    await user.click(screen.getByRole('button', { name: /^Snelle zelftest/ }));
    await act(async () => at(runs).finish(done([line('a', 'as-expected')])));
    expect(screen.getByText(/Alles werkt als verwacht: 1 vraag\./)).toBeTruthy();
  });
});
