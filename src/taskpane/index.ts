/**
 * The pane's entry. The functions' script has opened and started the session; this one only looks on. React and the
 * views come in their own chunk, so that the first calculation does not wait for a screen.
 */
import { languageOf } from '../locales/language';
import { liveSession } from '../session/live';
import { ExcelWorkbook } from '../workbook/excel';
import { officeTheme } from './office-theme';

async function open(): Promise<void> {
  const [{ mount }] = await Promise.all([import(/* webpackChunkName: "pane" */ './app'), Office.onReady()]);
  const element = document.getElementById('pane');
  if (element === null) throw new Error('taskpane.html has no element "pane"');
  element.replaceChildren();
  mount(element, {
    session: liveSession(() => new ExcelWorkbook()),
    language: languageOf(Office.context.displayLanguage),
    environment: hostName(),
    theme: officeTheme(() => Office.context.officeTheme),
  });
}

/** Which Excel this is, as far as it tells. */
function hostName(): string {
  const { host, platform, version } = Office.context.diagnostics;
  return `${host} ${platform} ${version}; ${navigator.userAgent}`;
}

void open();
