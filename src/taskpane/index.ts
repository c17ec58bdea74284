/**
 * The pane's entry. The functions' script has opened and started the session; this one only looks on. React and the
 * views come in their own chunk, so that the first calculation does not wait for a screen.
 */
import { languageOf } from '../language';
import { liveSession } from '../session/live';
import { ExcelWorkbook } from '../workbook/excel/excel';
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
    keyboard: keyboard(),
    theme: officeTheme(() => Office.context.officeTheme),
  });
}

/** Whose keys it is used with; null where Excel takes no shortcuts of add-ins. */
function keyboard(): 'mac' | 'other' | null {
  if (!Office.context.requirements.isSetSupported('KeyboardShortcuts', '1.1')) return null;
  // Excel on the web runs on any of them.
  return /\bMac/.test(navigator.userAgent) ? 'mac' : 'other';
}

/** Which Excel this is, as far as it tells. */
function hostName(): string {
  const { host, platform, version } = Office.context.diagnostics;
  return `${host} ${platform} ${version}; ${navigator.userAgent}`;
}

/** The pane's own part is gone, and with it all words; these are said without it. */
function sayNotOpened(): void {
  const isDutch = languageOf(Office.context.displayLanguage) === 'nl';
  const paragraph = document.createElement('p');
  paragraph.className = 'first-paint';
  paragraph.textContent = isDutch
    ? 'De Verkeerstoren kon niet worden geopend: er is een nieuwe versie, of er is geen verbinding.'
    : 'The control tower could not be opened: there is a new version, or there is no connection.';
  const button = document.createElement('button');
  button.textContent = isDutch ? 'Opnieuw laden' : 'Reload';
  button.onclick = () => window.location.reload();
  document.getElementById('pane')?.replaceChildren(paragraph, button);
}

open().catch(async (error: unknown) => {
  // eslint-disable-next-line no-console -- nobody else is there to tell it to
  console.error(error);
  await Office.onReady(); // the language is Excel's
  sayNotOpened();
});
