/** Names of the tables of a report, by which its sheets are known as ours, whatever they are renamed to. */

const PREFIX = 'vkt_report_';
/** Behind the sheets and tables of the report before this one, which is kept out of sight. */
export const PREVIOUS = { nl: 'vorig', en: 'previous' } as const;
const SET_ASIDE = /^vkt_report_\w*_(vorig|previous)\d*$/i;

/**
 * Names end in a letter: where a sheet is copied Excel numbers the tables of the copy, which is somebody's own then.
 *
 * @example reportTable('place 3', 'roles') // 'vkt_report_place_3_roles'
 */
export const reportTable = (sheet: string, table: string): string =>
  `${PREFIX}${sheet.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_${table}`;

/** Whether a table stands on a sheet of the report that is in sight. */
export const isReportTable = (name: string): boolean => /^vkt_report_\w*[a-z]$/i.test(name) && !SET_ASIDE.test(name);

/** Whether a table is of the report before it. */
export const isPreviousReportTable = (name: string): boolean => SET_ASIDE.test(name);

/** Whether a table is of any report, copies too: none of the model's own. */
export const isOfReport = (name: string): boolean => name.toLowerCase().startsWith(PREFIX);
