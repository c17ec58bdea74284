/** English texts of the view that makes a report. */
import type { report as Report } from '../nl/report';
import { plural } from '../../notation/plural';

export const report: typeof Report = {
  title: 'Make report',
  open: 'Make report',
  back: 'Back to overview',
  text: 'Makes new sheets: one page for the director, a sheet per location, and the figures behind them. The report can be read without this add-in. Nothing changes on your own sheets.',
  about: 'About',
  language: 'Language of the report',
  cells: 'Key figures',
  values: 'As fixed values',
  live: 'As formulas (MEASURE)',
  compare: (most) => `Compare with the base (at most ${String(most)})`,
  pages: 'A sheet for',
  parts: 'Also in the report',
  part: {
    scenarios: 'Scenarios',
    signals: 'Signals',
    money: 'Money',
    assumptions: 'Assumptions',
    quality: 'Quality',
  },
  make: 'Make report',
  replace: 'Replace',
  replaceQuestion: (sheets) =>
    `There is a report of ${plural(sheets, 'sheet', 'sheets')} already. The new one takes its place. The old one is kept on hidden sheets with (previous) after their names, until you make another report.`,
  previous: (sheets) =>
    `The report before this one is kept on ${plural(sheets.length, 'sheet', 'sheets')}, the first of which is “${sheets[0] ?? ''}”. Are they hidden? Right-click a sheet tab and choose Unhide.`,
  computing: 'The figures are being computed',
  writing: (done, total) =>
    done === 0
      ? `${plural(total, 'sheet is', 'sheets are')} being made`
      : `${String(done)} of ${plural(total, 'sheet is', 'sheets are')} ready`,
  stop: 'Stop',
  stopped: 'Stopped. The workbook is as it was.',
  madeTitle: 'The report is ready',
  existingTitle: 'The report in this workbook',
  madeText: 'Click a sheet to go there.',
  withoutPage: (sheets) =>
    `Excel did not take the print settings of ${plural(sheets, 'sheet', 'sheets')}; usually there is no printer then. What is on them is complete. Before you print, set the orientation to landscape and the width to 1 page under Page Layout.`,
  help: {
    title: 'Report and single figures',
    lines: [
      'Make report (on Overview) makes new sheets: one page for the director, the course of all locations, a sheet per location, the scenarios compared with what explains the difference, the signals, the money, the assumptions with their sources, and the quality of the figures.',
      'People without Control tower can read it too: choose fixed values for them. Formulas follow the model as long as the add-in is there.',
      'Printing: in Excel choose File, Print, and then Print Entire Workbook, or select the sheets of the report first. They are set up as A4 landscape, one page wide, with page numbers and repeated titles.',
      'One chart, table or number: the small button Put on sheet beside the title puts it on your own sheet, from the active cell on. If those cells are not empty, you are asked first where it may go.',
    ],
  },
  made: (sheets) => `The report is ready: ${plural(sheets, 'new sheet', 'new sheets')}.`,
  takenBack: 'The report is gone again; the workbook is as it was.',
};
