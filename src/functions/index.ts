/**
 * The first script of the runtime: makes the functions known to Excel and nothing else. No React, no charts. The
 * session is opened at once, so that live functions work with the pane closed, and starts when Office is ready.
 */
import { languageOf } from '../locales/language';
import { liveSession } from '../session/live';
import { ExcelWorkbook } from '../workbook/excel';
import { associateAll } from './associate';
import { CATALOGUE } from './catalogue';

const session = liveSession(() => new ExcelWorkbook());

associateAll(CATALOGUE, () => ({ language: languageOf(Office.context.displayLanguage), session }));

void Office.onReady(({ host }) => {
  if (host === Office.HostType.Excel) void session.start();
});
