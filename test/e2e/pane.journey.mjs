// One journey per view of the pane, as a planner makes it: mouse and keyboard in the pane's frame, on the example model.
// One page for all: the order counts.
import { cells } from './pane/cells.mjs';
import { fromOutside } from './pane/from-outside.mjs';
import { opening } from './pane/opening.mjs';
import { overview } from './pane/overview.mjs';
import { scenarios } from './pane/scenarios.mjs';
import { slowExcel } from './pane/slow-excel.mjs';
import { sound } from './pane/sound.mjs';
import { staffing } from './pane/staffing.mjs';

export const address = '/?model=example';

/** @type {import('./journeys').Tests} */
export const tests = {
  ...opening,
  ...overview,
  ...staffing,
  ...scenarios,
  ...cells,
  ...slowExcel,
  ...sound,
  ...fromOutside,
};
