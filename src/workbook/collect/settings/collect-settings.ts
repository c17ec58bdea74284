/** The settings that are Collect's: which model this is, which edition is being collected, when a delivery is old. */
import { isEmpty, numberIn } from '../../cells';
import { decodeRows } from '../../codec/decode';
import { plainHeader } from '../../codec/headers';
import type { Cell, TableContent } from '../../port';
import { COLLECT_SETTING_NAMES, SETTINGS } from '../../schema/settings';
import { contentOf } from '../rows/content-of';

interface CollectSettings {
  /** null: no location workbook was ever made. */
  readonly model: string | null;
  readonly edition: string | null;
  /** A delivery older than this many days gets a signal. */
  readonly signalDays: number;
}

/** A month and a week's grace. */
const USUAL_SIGNAL_DAYS = 38;

export type CollectSettingId = keyof typeof COLLECT_SETTING_NAMES;

export function collectSettings(tower: readonly TableContent[]): CollectSettings {
  const days = numberIn(settingRow(tower, 'signalDays')?.value ?? '');
  return {
    model: textOf(settingRow(tower, 'modelId')?.value ?? ''),
    edition: textOf(settingRow(tower, 'edition')?.value ?? ''),
    signalDays: days.ok && days.value > 0 ? days.value : USUAL_SIGNAL_DAYS,
  };
}

const textOf = (cell: Cell): string | null => (isEmpty(cell) ? null : String(cell).trim());

/** The row of one of these settings. */
export function settingRow(tower: readonly TableContent[], id: CollectSettingId) {
  const content = contentOf(tower, 'vkt_Settings');
  const names = COLLECT_SETTING_NAMES[id];
  const wanted = [names.nl, names.en].map(plainHeader);
  const rows = content === null ? [] : decodeRows(SETTINGS, content).value;
  return rows.find(({ setting }) => wanted.includes(plainHeader(setting)));
}
