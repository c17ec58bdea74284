/** English texts of the self-test. */
import type { PaneTexts } from '../nl/nl';
import { plural } from '../../notation/plural';

export const selfTest: PaneTexts['selfTest'] = {
  title: 'Self-test',
  text: 'Finds out whether everything the control tower needs works in this Excel. Sheets named “VKT-zelftest” come and go by themselves; your own sheets are left alone. Afterwards Excel may have nothing left to undo. Leaving Help stops the test.',
  quick: 'Quick self-test',
  quickNamed: 'Quick self-test, about 20 seconds',
  full: 'Full self-test',
  fullNamed: 'Full self-test, a few minutes; asks you to do something',
  stop: 'Stop',
  progress: (done, total) => `${done} of ${total}`,
  progressLabel: 'Progress of the self-test',
  tidying: 'Tidying up',
  slow: 'Excel does not answer. Is a cell open? Press Enter or Esc in Excel.',
  hidePane: 'Close the task pane now with its cross, and open it again after half a minute. The result will be here.',
  skip: 'Skip',
  refused: {
    'read-only': 'The workbook is read-only. Open a new workbook and run the self-test there.',
    'structure-protected':
      'The structure of the workbook is protected, so no sheets can be added. Run the self-test in a new workbook.',
  },
  failed: 'The self-test could not be run. Try it in a new workbook.',
  allGood: (count) => `Everything works as expected: ${plural(count, 'question', 'questions')}.`,
  counts: (good, differs, notTried) =>
    `${good} as expected, ${plural(differs, 'differs', 'differ')}, ${notTried} could not be tried.`,
  stopped: 'Stopped before the end; what is missing below was not asked.',
  left: 'A sheet “VKT-zelftest” could not be removed. You can delete it yourself.',
  verdicts: { 'as-expected': 'as expected', differs: 'differs', 'not-tried': 'could not be tried' },
  expected: 'Expected',
  seen: 'Seen',
  nothing: 'no answer',
  good: (count) => `${count} as expected`,
  attention: 'Differs or could not be asked',
  copy: 'Copy report',
  copyText: 'The report holds nothing from your workbook.',
};
