/** Writing Collect's own settings into the tower's settings table. */
import { encodeInto, languageOfTable } from '../../codec/encode';
import { findColumns } from '../../codec/headers';
import type { TableContent } from '../../port';
import { COLLECT_SETTING_NAMES } from '../../schema/settings';
import { tableNamed } from '../../schema';
import { settingRow, type CollectSettingId } from '../settings/collect-settings';
import { contentOf } from '../rows/content-of';
import type { TableWrite } from './plan';

/** @returns null when there is nothing to write, or no table to write it in. */
export function settingsWrite(
  tower: readonly TableContent[],
  values: Readonly<Partial<Record<CollectSettingId, string>>>,
): TableWrite | null {
  const content = contentOf(tower, 'vkt_Settings');
  const schema = tableNamed('vkt_Settings');
  const wanted = (Object.keys(values) as CollectSettingId[]) // of a literal type
    .flatMap((id) => (values[id] === undefined ? [] : [{ id, value: values[id], row: settingRow(tower, id)?.row }]));
  if (content === null || schema === undefined || wanted.length === 0) return null;
  const at = findColumns(schema, content.headers).found.find(({ column }) => column.id === 'value')?.at ?? 1;
  const language = languageOfTable(content);
  return {
    table: 'vkt_Settings',
    changed: wanted.flatMap(({ value, row }) => (row === undefined ? [] : [{ row, cells: [{ at, value }] }])),
    removed: [],
    added: wanted
      .filter(({ row }) => row === undefined)
      .map(({ id, value }) => encodeInto(content, { setting: COLLECT_SETTING_NAMES[id][language], value }, language)),
  };
}
