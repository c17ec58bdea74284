/** Findings about a file as sentences. */
import type { Speech } from '../../locales/pane/lever-text';
import { tableTitle } from '../../locales/problems/titles';
import type { Finding } from '../../workbook/collect/compare/comparison';

export function findingText(finding: Finding, { texts, formats, language }: Speech): string {
  const t = texts.collect.findings;
  const kind = (name: string): string =>
    name === 'week' ? texts.collect.periodKinds.week : texts.collect.periodKinds.month;
  const horizon = ([first, periods]: readonly [number, number]): string =>
    texts.collect.horizon(formats.shortMonth(first), periods);
  switch (finding.code) {
    case 'unknown-location':
      return t.unknownLocation(finding.name ?? '', finding.nearest);
    case 'no-location':
      return t.noLocation;
    case 'other-locations':
      return t.otherLocations(formats.list(finding.names), finding.rows);
    case 'file-name-differs':
      return t.fileNameDiffers(finding.named, finding.location);
    case 'two-files':
      return t.twoFiles(finding.other);
    case 'same-file':
      return t.sameFile(finding.date === null ? '' : formats.day(finding.date));
    case 'older':
      return t.older(formats.day(finding.own), formats.day(finding.taken));
    case 'older-edition':
      return t.olderEdition(finding.own, finding.taken);
    case 'other-model':
      return t.otherModel;
    case 'other-period-kind':
      return t.otherPeriodKind(kind(finding.tower), kind(finding.file));
    case 'other-horizon':
      return t.otherHorizon(horizon(finding.tower), horizon(finding.file));
    case 'table-absent':
      return t.tableAbsent(tableTitle(finding.table, language), finding.rows);
    case 'table-emptied':
      return t.tableEmptied(tableTitle(finding.table, language), finding.rows);
    case 'nothing-of-ours':
      return t.nothingOfOurs;
    default:
      return finding satisfies never;
  }
}
