import type * as Associate from '../../src/functions/runtime/associate';
import type * as Catalogue from '../../src/functions/catalogue/index';
import type * as ReportWords from '../../src/locales/report/report-words';
import type * as Compile from '../../src/model/compile/compile';
import type * as Measures from '../../src/model/measures/measures';
import type * as Simulate from '../../src/model/simulate/simulate';
import type * as Scenarios from '../../src/model/tables/scenarios';
import type * as FileMessages from '../../src/session/collect/file-messages';
import type * as MakeWorkbooks from '../../src/session/collect/make-workbooks';
import type * as InlineRunner from '../../src/session/compute/inline-runner';
import type * as LiveSession from '../../src/session/live-session';
import type * as ComputeFacts from '../../src/session/report/compute-facts';
import type * as Unchanged from '../../src/session/unchanged';
import type * as Decode from '../../src/workbook/codec/decode';
import type * as Encode from '../../src/workbook/codec/encode';
import type * as Choices from '../../src/workbook/collect/compare/choices';
import type * as Compare from '../../src/workbook/collect/compare/compare';
import type * as Plan from '../../src/workbook/collect/plan/plan';
import type * as Memory from '../../src/workbook/memory';
import type * as Context from '../../src/workbook/report/context';
import type * as ReportPlan from '../../src/workbook/report/sheets/plan';
import type * as Schema from '../../src/workbook/schema/index';

/** What benches load of src, by the name they load it under: `loadRooms` gives it with its types. */
export interface Rooms {
  'functions/runtime/associate': typeof Associate;
  'functions/catalogue/index': typeof Catalogue;
  'locales/report/report-words': typeof ReportWords;
  'model/compile/compile': typeof Compile;
  'model/measures/measures': typeof Measures;
  'model/simulate/simulate': typeof Simulate;
  'model/tables/scenarios': typeof Scenarios;
  'session/collect/file-messages': typeof FileMessages;
  'session/collect/make-workbooks': typeof MakeWorkbooks;
  'session/compute/inline-runner': typeof InlineRunner;
  'session/live-session': typeof LiveSession;
  'session/report/compute-facts': typeof ComputeFacts;
  'session/unchanged': typeof Unchanged;
  'workbook/codec/decode': typeof Decode;
  'workbook/codec/encode': typeof Encode;
  'workbook/collect/compare/choices': typeof Choices;
  'workbook/collect/compare/compare': typeof Compare;
  'workbook/collect/plan/plan': typeof Plan;
  'workbook/memory': typeof Memory;
  'workbook/report/context': typeof Context;
  'workbook/report/sheets/plan': typeof ReportPlan;
  'workbook/schema/index': typeof Schema;
}

/** All of several at once. */
export type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;
