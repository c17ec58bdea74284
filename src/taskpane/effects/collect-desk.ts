/** The work of Collect: reading files, computing what they do, taking them over, making workbooks. */
import { readFile } from '../../session/collect/read-file';
import { part } from '../../session/compute/part';
import { sameWriteKey } from '../state/selectors/collect-effect';
import { dayOf } from '../../model/time/calendar';
import { collectedRow } from '../../workbook/collect/plan/collected-row';
import { USUAL_CHOICES } from '../../workbook/collect/compare/choices';
import { collectSettings } from '../../workbook/collect/settings/collect-settings';
import { settingsWrite } from '../../workbook/collect/plan/settings-write';
import type { KnownMappings } from '../../workbook/collect/book/mapping';
import { suggestedMapping } from '../../workbook/collect/book/mapping';
import { applied } from '../../workbook/collect/plan/plan';
import type { Delivery } from '../../workbook/collect/book/delivery';
import { problemsBeyond } from '../../workbook/mend/problems-beyond';
import { lookedAt, planOf } from '../state/selectors/collect-view';
import type { CollectAction, CollectFile, FilePhase } from '../state/collect';
import type { CollectMeans, MakeRequest } from './collect-means';

/** Under which name the workbook keeps how files were pointed out. */
export const MAPPINGS = 'vkt.collect.mappings';

const change = ({ store }: CollectMeans, action: CollectAction): void =>
  store.dispatch({ type: 'collect', change: action });

/** Two at once: one is unpacked while another is handed over, and a laptop has two cores. */
const AT_ONCE = 2;

export async function addFiles(means: CollectMeans, files: readonly File[], signal: AbortSignal): Promise<void> {
  const last = means.store.state().collect.files.reduce((most, { id }) => Math.max(most, id), 0);
  const added = files.map((file, at) => ({ file, id: last + 1 + at }));
  const fresh = ({ file, id }: (typeof added)[number]): CollectFile => ({
    id,
    name: file.name,
    phase: { kind: 'waiting' },
    choices: USUAL_CHOICES,
    mappings: {},
  });
  change(means, { type: 'files-added', files: added.map(fresh) });
  const queue = [...added];
  const readNext = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await readOne(means, next, signal);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readNext));
  const only = added.length === 1 ? added[0] : undefined;
  if (only) change(means, { type: 'opened', file: only.id });
}

async function readOne(
  means: CollectMeans,
  { file, id }: { readonly file: File; readonly id: number },
  signal: AbortSignal,
): Promise<void> {
  const phase = (next: FilePhase): void => change(means, { type: 'phase', file: id, phase: next });
  phase({ kind: 'reading', share: 0 });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return phase({ kind: 'problem', problem: { code: 'missing', limit: null } });
  let shown = 0;
  const outcome = await readFile(
    { bytes: new Uint8Array(bytes), file: file.name, saved: dayOfTime(file.lastModified) },
    {
      spawn: await means.reader(),
      signal,
      onProgress: (share) => {
        // A tenth at a time: every step draws the list anew.
        if (share - shown < 0.1) return;
        shown = share;
        phase({ kind: 'reading', share });
      },
    },
  );
  if (outcome.kind === 'problem') return phase({ kind: 'problem', problem: outcome });
  suggest(means, id, outcome.delivery);
  phase({ kind: 'read', delivery: outcome.delivery });
}

function dayOfTime(milliseconds: number): number | null {
  if (!Number.isFinite(milliseconds) || milliseconds <= 0) return null;
  const date = new Date(milliseconds);
  return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? null;
}

/** A file without our tables: what was pointed out before, or what its headers seem to say. */
function suggest(means: CollectMeans, file: number, { tables, sheets }: Delivery): void {
  if (tables.length > 0) return;
  const { known } = means.store.state().collect;
  for (const sheet of sheets) {
    const mapping = suggestedMapping(sheet, known);
    if (mapping) change(means, { type: 'mapped', file, sheet: sheet.name, mapping });
  }
}

/** Computed for the newest question only. */
let asked: object | null = null;

export async function computeEffect(means: CollectMeans): Promise<void> {
  const { model, collect } = means.store.state();
  const looked = lookedAt(model.contents, collect.files);
  const key = sameWriteKey(model.contents, looked, collect.open);
  if (collect.effect?.key === key || asked === key) return;
  asked = key;
  const only = looked.filter(({ file }) => file.id === collect.open);
  const runOf = async (files: typeof looked) => {
    const writes = planOf(model.contents, files);
    return writes.length === 0 ? null : means.session.collecting.preview(applied(model.contents, writes), model.run);
  };
  const one = await runOf(only);
  if (asked !== key) return;
  const all = only.length === looked.length ? one : await runOf(looked);
  if (asked !== key) return;
  const newProblems = all === null ? 0 : problemsBeyond(all.problems, model.problems);
  change(means, {
    type: 'effect',
    effect: { key, one: one?.run ?? null, all: all?.run ?? null, newProblems },
  });
}

export async function takeOverFiles(means: CollectMeans, ids: readonly number[]): Promise<void> {
  const { model, collect } = means.store.state();
  const looked = lookedAt(model.contents, collect.files).filter(
    ({ file, canTake }) => ids.includes(file.id) && canTake,
  );
  if (looked.length === 0) return;
  const today = means.today();
  await means.attempt(async () => {
    const written = await means.session.collecting.takeOver({
      tower: model.contents,
      writes: planOf(model.contents, looked),
      collected: looked.map(({ delivery, comparison, file }) => ({
        ...collectedRow(delivery, { comparison, choices: file.choices }, today),
      })),
    });
    for (const { file, comparison, chosen } of looked)
      change(means, {
        type: 'phase',
        file: file.id,
        phase: { kind: 'taken', location: comparison.location ?? '', rows: chosen },
      });
    change(means, { type: 'opened', file: null });
    change(means, { type: 'last-taken', last: null });
    means.tell(
      {
        code: 'collected',
        files: looked.length,
        location: looked.length === 1 ? (looked[0]?.comparison.location ?? '') : '',
      },
      written.takeBack,
    );
  }, 'saving');
}

export async function makeWorkbooks(means: CollectMeans, { locations, edition, due }: MakeRequest): Promise<void> {
  const { store, session } = means;
  await means.attempt(async () => {
    const { locationFile, zipped } = await loadWriter();
    const { contents, readOnly } = store.state().model;
    const settings = collectSettings(contents);
    const model = settings.model ?? means.newId();
    const write = settingsWrite(contents, {
      ...(settings.model === null ? { modelId: model } : {}),
      ...(settings.edition === edition ? {} : { edition }),
    });
    if (write !== null && !readOnly) await session.collecting.changeTables(contents, [write]);
    const made = means.today();
    const files = locations.map((location) => locationFile(contents, { location, model, edition, made, due }));
    const [first] = files;
    if (files.length === 1 && first) {
      const opened = await session.collecting.openWorkbook(first.bytes, first.name);
      if (!opened) means.hand(first.name, first.bytes);
    } else if (files.length > 1) means.hand(`${edition}.zip`, zipped(files));
    means.tell({ code: 'workbooks-made', count: files.length });
  }, 'saving');
}

/** The example's locations send their files. */
export async function practise(means: CollectMeans, signal: AbortSignal): Promise<void> {
  await means.attempt(async () => {
    const { practiceFiles } = await loadWriter();
    const made = practiceFiles(means.store.state().model.contents, means.today());
    await addFiles(
      means,
      made.map(({ name, bytes }) => new File([bytes], name, { lastModified: 0 })),
      signal,
    );
  });
}

const loadWriter = () =>
  part(() => import(/* webpackChunkName: "location-files" */ '../../session/collect/make-workbooks'));

export async function takeBackLast(means: CollectMeans): Promise<void> {
  await means.attempt(async () => {
    await means.session.collecting.takeBackLast();
    change(means, { type: 'last-taken', last: null });
    means.tell({ code: 'collected-back' });
  }, 'saving');
}

export async function recallMappings(means: CollectMeans): Promise<void> {
  const last = await means.session.collecting.lastTaken().catch(() => null);
  change(means, { type: 'last-taken', last: last === null ? null : last.locations });
  const text = await means.session.collecting.kept(MAPPINGS).catch(() => null);
  if (text === null) return;
  change(means, { type: 'mappings-known', known: knownFrom(text) });
}

/** What somebody else wrote there is no mapping of ours. */
function knownFrom(text: string): KnownMappings {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return {};
    const isMapping = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && 'table' in value && 'headerRow' in value && 'columns' in value;
    return Object.fromEntries(Object.entries(read).filter(([, value]) => isMapping(value))) as KnownMappings; // just checked
  } catch {
    return {};
  }
}
