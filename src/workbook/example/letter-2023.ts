/**
 * The example model: asylum cases in 2023 as the letter to parliament has it, by month from May 2023, 24 periods. What
 * is published and what is assumed stands in letter/figures.ts and, row by row, in the tables themselves.
 */
import type { Language } from '../../language';
import type { ExampleModel } from './base/example-model';
import { inflowRows } from './letter/inflow';
import { locationRows, productRows, roleRows, stepRows, termRows } from './letter/process';
import { scenarioRows } from './letter/scenarios';
import { fixedRows, staffRows } from './letter/staff';
import {
  correctionRows,
  derivedRows,
  goalRows,
  orderRows,
  penaltyRows,
  settingRows,
  signalRows,
} from './letter/steering';
import { stockRows } from './letter/stock';
import { wordsIn } from './base/words';

export function letterExample(language: Language): ExampleModel {
  const words = wordsIn(language);
  return {
    vkt_Settings: settingRows(words),
    vkt_Locations: locationRows(words),
    vkt_Products: productRows(words),
    vkt_Terms: termRows(words),
    vkt_Steps: stepRows(words),
    vkt_Roles: roleRows(words),
    vkt_Stock: stockRows(words),
    vkt_Inflow: inflowRows(words),
    vkt_Staff: staffRows(words),
    vkt_Fixed: fixedRows(words),
    vkt_Derived: derivedRows(words),
    vkt_Corrections: correctionRows(words),
    vkt_Goals: goalRows(words),
    vkt_Orders: orderRows(words),
    vkt_Scenarios: scenarioRows(words),
    vkt_Signals: signalRows(),
    vkt_Penalties: penaltyRows(words),
    // No working days differ from the calendar, and no actuals per location have been published.
    vkt_Calendar: [],
    vkt_Actuals: [],
    vkt_Collected: [],
  };
}
