/**
 * The first script of the runtime: makes functions and ribbon commands known to Excel. No React, no charts. The
 * session is opened at once, so that live functions work with the pane closed, and starts when Office is ready.
 */
import { languageOf, type Language } from '../../language';
import { associateCommands } from '../../ribbon/commands';
import { liveSession } from '../../session/live';
import { ExcelWorkbook } from '../../workbook/excel/excel';
import { associateAll } from './associate';
import { CATALOGUE } from '../catalogue';
import { keepTimeWhileHidden, type TimerPage } from './hidden-timers';
import { startClock } from './start-clock';

// Before anything sets a timer. The page itself; its types do not let anybody change its timers.
keepTimeWhileHidden(globalThis as unknown as TimerPage, startClock);

const session = liveSession(() => new ExcelWorkbook());

const language = (): Language => languageOf(Office.context.displayLanguage);

/** Older Excels answer #VALUE! to a number with a format. */
const takesFormats = (): boolean => Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4');

associateAll(CATALOGUE, () => ({ language: language(), session, takesFormats: takesFormats() }));
associateCommands(session, language);

void Office.onReady(({ host }) => {
  if (host === Office.HostType.Excel) void session.start();
});
