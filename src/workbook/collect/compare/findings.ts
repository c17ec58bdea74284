/** What is to be known about a file as a whole before its rows are looked at. */
import { nameKey } from '../../../model/tables/names';
import { decodeRows } from '../../codec/decode';
import type { TableContent } from '../../port';
import { SETTINGS } from '../../schema/settings';
import { decodeSettings } from '../../codec/settings';
import { collectSettings } from '../settings/collect-settings';
import type { Finding } from './comparison';
import { contentOf } from '../rows/content-of';
import { dayOfDelivery } from '../book/delivery';
import { knownNames } from '../rows/known-names';
import type { LocationMatch } from './location-of';
import type { DeliveryQuestion, EarlierDelivery } from './question';

export function findingsOf(question: DeliveryQuestion, place: LocationMatch): readonly Finding[] {
  if (question.delivery.tables.length === 0) return [{ code: 'nothing-of-ours' }];
  return [...ofPlace(question, place), ...ofHistory(question, place), ...ofModel(question)];
}

function ofPlace({ tower, delivery, beside }: DeliveryQuestion, place: LocationMatch): readonly Finding[] {
  const { location, named, nearest, others, isNew } = place;
  const found: Finding[] = [];
  if (named === null && location === null) found.push({ code: 'no-location' });
  else if (location === null || isNew) found.push({ code: 'unknown-location', name: named, nearest });
  if (others.length > 0)
    found.push({
      code: 'other-locations',
      names: others.map(({ name }) => name),
      rows: others.reduce((sum, { rows }) => sum + rows, 0),
    });
  const inFileName = nameInFile(delivery.file, [...knownNames(tower).location.values()]);
  if (location !== null && inFileName !== null && inFileName !== location)
    found.push({ code: 'file-name-differs', named: inFileName, location });
  for (const other of beside)
    if (location !== null && other.location === location) found.push({ code: 'two-files', other: other.file });
  return found;
}

/** The longest location name that stands in a file's name. */
function nameInFile(file: string, locations: readonly string[]): string | null {
  const plain = (text: string): string =>
    nameKey(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const words = ` ${plain(file.replace(/\.[^.]+$/, ''))} `;
  const found = locations.filter((name) => words.includes(` ${plain(name)} `));
  return found.reduce<string | null>((longest, name) => (name.length > (longest?.length ?? 0) ? name : longest), null);
}

function ofHistory({ delivery, taken }: DeliveryQuestion, { location }: LocationMatch): readonly Finding[] {
  const same = taken.find(({ checksum }) => checksum === delivery.sha256);
  if (same) return [{ code: 'same-file', date: same.date }];
  const before = taken.filter((row) => location !== null && nameKey(row.location) === nameKey(location));
  const latest = before.reduce<EarlierDelivery | null>(
    (last, row) => (last === null || row.date >= last.date ? row : last),
    null,
  );
  if (latest === null) return [];
  const found: Finding[] = [];
  const own = dayOfDelivery(delivery);
  if (own !== null && latest.asOf !== null && own < latest.asOf) found.push({ code: 'older', own, taken: latest.asOf });
  const { edition } = delivery.mark;
  if (edition !== null && edition !== '' && latest.edition !== '' && edition < latest.edition)
    found.push({ code: 'older-edition', own: edition, taken: latest.edition });
  return found;
}

const settingsOf = (tables: readonly TableContent[]) => {
  const content = contentOf(tables, 'vkt_Settings');
  return content === null ? null : decodeSettings(decodeRows(SETTINGS, content).value).value;
};

function ofModel({ tower, delivery }: DeliveryQuestion): readonly Finding[] {
  const [ours, theirs] = [settingsOf(tower), settingsOf(delivery.tables)];
  const found: Finding[] = [];
  const { model } = collectSettings(tower);
  if (model !== null && delivery.mark.model !== null && delivery.mark.model !== model)
    found.push({ code: 'other-model' });
  if (ours === null || theirs === null) return found;
  if (ours.periodKind !== theirs.periodKind)
    found.push({ code: 'other-period-kind', tower: ours.periodKind, file: theirs.periodKind });
  else if (ours.firstPeriod !== theirs.firstPeriod || ours.periods !== theirs.periods)
    found.push({
      code: 'other-horizon',
      tower: [ours.firstPeriod, ours.periods],
      file: [theirs.firstPeriod, theirs.periods],
    });
  return found;
}
