/** The Settings table: known settings by name, everything else a parameter for expressions. */
import { nameKey } from '../../model/tables/names';
import { RANGES } from '../../model/tables/ranges';
import type { Problem, ProblemCode } from '../../model/tables/problem';
import { plainText, type Reading } from '../../model/tables/reading';
import type { Day, Parameter, PeriodKind, Settings, UnreadRow } from '../../model/tables/tables';
import { parseWorkOrder } from '../../model/tables/work-order';
import { isEmpty, periodIn } from '../cells';
import { plainHeader } from './headers';
import { closest } from '../likeness';
import type { Cell } from '../port';
import { choice, count, share } from '../schema/cell-type';
import { COLLECT_SETTING_NAMES, SETTING_NAMES, type SettingRow } from '../schema/settings';
import type { Decoded } from '../schema/table-schema';

type SettingId = keyof typeof SETTING_NAMES;

/** 2023-01-01; a model that says nothing starts here, and says so as a problem. */
const DEFAULT_FIRST: Day = 19_358;

export const DEFAULT_SETTINGS: Settings = {
  periodKind: 'month',
  firstPeriod: DEFAULT_FIRST,
  periods: 12,
  workOrder: { kind: 'fifo' },
  overheadShare: 0,
  parameters: [],
  rows: {},
};

export const PERIOD_KINDS = choice<PeriodKind>({
  week: { nl: 'week', en: 'week' },
  month: { nl: 'maand', en: 'month' },
});

const PARAMETER_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const SETTING_IDS = Object.keys(SETTING_NAMES) as readonly SettingId[]; // keys of a literal record

/** The setting of a name, in either language. */
export const settingNamed = (name: string): SettingId | undefined =>
  SETTING_IDS.find((id) =>
    [id, SETTING_NAMES[id].nl, SETTING_NAMES[id].en].some((form) => plainHeader(form) === plainHeader(name)),
  );

/** Settings of Collect are no parameters of the model. */
const isCollects = (name: string): boolean =>
  Object.values(COLLECT_SETTING_NAMES).some(({ nl, en }) => [nl, en].map(plainHeader).includes(plainHeader(name)));

const READERS: { readonly [K in SettingId]: (cell: Cell, kind: PeriodKind) => Reading<Settings[K]> } = {
  periodKind: PERIOD_KINDS.read,
  firstPeriod: periodIn,
  periods: count(RANGES.settings.periods).read,
  workOrder: (cell) => {
    const value = parseWorkOrder(String(cell));
    return value === null ? { ok: false, code: 'bad-work-order', data: {} } : { ok: true, value };
  },
  overheadShare: share(RANGES.settings.overheadShare).read,
};

/** What the model counts in, wherever it stands in the table: the first period is read by it. */
export function kindIn(rows: readonly SettingRow[]): PeriodKind {
  const row = rows.find(({ setting, value }) => settingNamed(setting) === 'periodKind' && !isEmpty(value));
  const reading = row && PERIOD_KINDS.read(row.value, DEFAULT_SETTINGS.periodKind);
  return reading?.ok ? reading.value : DEFAULT_SETTINGS.periodKind;
}

/** A word that only a setting can hold: its name is mistyped, and no parameter. */
const isSettingValue = (value: Cell): boolean =>
  typeof value === 'string' &&
  (parseWorkOrder(value) !== null || PERIOD_KINDS.read(value, DEFAULT_SETTINGS.periodKind).ok);

const SETTING_UNSURE = {
  code: 'setting-unsure',
  severity: 'error',
  table: 'vkt_Settings',
  column: 'setting',
} as const;

/**
 * The missing setting a parameter may well be meant for: one it is nearly called, or, when no expression uses it, the number
 * of periods, as any whole number would do for that. Computing with the default would be silent.
 */
function settingMeant(
  { name, value }: Pick<Parameter, 'name' | 'value'>,
  { missing, used }: { readonly missing: readonly SettingId[]; readonly used: readonly string[] },
): SettingId | null {
  if (used.some((text) => new RegExp(`\\b${name}\\b`, 'i').test(plainText(text)))) return null;
  const near = missing.find((id) =>
    closest([id, SETTING_NAMES[id].nl, SETTING_NAMES[id].en].map(plainHeader), [name], plainHeader),
  );
  if (near !== undefined) return near;
  return missing.includes('periods') && READERS.periods(value, DEFAULT_SETTINGS.periodKind).ok ? 'periods' : null;
}

/**
 * Gathers the settings; a wrong one keeps its default and is a problem, a missing first period is one too.
 *
 * @param used texts of the workbook in which parameters may be named.
 */
export function decodeSettings(
  rows: readonly SettingRow[],
  { unread, used }: { readonly unread: readonly UnreadRow[]; readonly used: readonly string[] } = {
    unread: [],
    used: [],
  },
): Decoded<Settings> {
  const problems: Problem[] = [];
  const kind = kindIn(rows);
  const values: Partial<Record<SettingId, unknown>> = {};
  const places: Record<string, number> = {};
  const parameters: Parameter[] = [];
  const report = (
    row: SettingRow,
    code: ProblemCode,
    { column, data = {} }: { readonly column: string; readonly data?: Problem['data'] },
  ): void => {
    const value = column === 'setting' ? row.setting : row.value;
    problems.push({ code, severity: 'error', table: 'vkt_Settings', row: row.row, column, value, data });
  };
  for (const { row, known } of unread) {
    const id = typeof known['setting'] === 'string' ? settingNamed(known['setting']) : undefined;
    if (id !== undefined) places[id] ??= row;
  }
  for (const row of rows.filter(({ setting }) => !isCollects(setting))) {
    const id = settingNamed(row.setting);
    const earlier =
      id === undefined ? parameters.find(({ name }) => nameKey(name) === nameKey(row.setting))?.row : places[id];
    if (earlier !== undefined) report(row, 'duplicate-key', { column: 'setting', data: { firstRow: earlier } });
    else if (isEmpty(row.value)) report(row, 'required', { column: id ?? 'value' });
    else if (id !== undefined) {
      const reading: Reading<unknown> = READERS[id](row.value, kind);
      places[id] = row.row;
      if (reading.ok) values[id] = reading.value;
      else report(row, reading.code, { column: id, data: reading.data });
    } else if (
      !PARAMETER_NAME.test(plainText(row.setting)) ||
      typeof row.value === 'boolean' ||
      isSettingValue(row.value)
    )
      report(row, 'unknown-setting', { column: 'setting' });
    else parameters.push({ row: row.row, name: plainText(row.setting), value: row.value });
  }
  for (const { row, name, value } of parameters) {
    const setting = settingMeant({ name, value }, { missing: SETTING_IDS.filter((id) => !(id in places)), used });
    if (setting !== null) problems.push({ ...SETTING_UNSURE, row, value: name, data: { setting } });
  }
  if (values.firstPeriod === undefined && places['firstPeriod'] === undefined) problems.push(firstPeriodMissing());
  // Each value was read by the reader of its own setting.
  return { value: { ...DEFAULT_SETTINGS, ...(values as Partial<Settings>), parameters, rows: places }, problems };
}

const firstPeriodMissing = (): Problem => ({
  code: 'required',
  severity: 'warning',
  table: 'vkt_Settings',
  row: null,
  column: 'firstPeriod',
  value: null,
  data: {},
});
