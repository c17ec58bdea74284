/**
 * A small second example: the terms of the EU pact, from 12 June 2026, by week. New cases come in four procedures, the
 * stock of the former tracks is worked off beside them. It shows that products and terms are data.
 */
import type { Bilingual, Language } from '../../language';
import { dayOf } from '../../model/time/calendar';
import type { GoalRow, ProductRow, ScenarioRow } from '../../model/tables/tables';
import type { Cell } from '../port';
import { SETTING_NAMES, type SettingRow } from '../schema/settings';
import { PERIOD_KINDS } from '../codec/settings';
import type { ExampleModel, NewRow } from './base/example-model';
import { locationRows } from './letter/process';
import { courtRow, signalRows } from './letter/steering';
import { pactInflow, pactStock, pactTerms, WEEKS } from './pact/cases';
import { pactRoles, pactStaff, pactSteps } from './pact/people';
import { PACT_REMARKS } from './base/remarks';
import { wordsIn, type ExampleWords } from './base/words';

const LOCATIONS: readonly string[] = ['Ter Apel', 'Schiphol', 'Den Bosch'];

function settings({ language }: ExampleWords): readonly NewRow<SettingRow>[] {
  const row = (setting: Bilingual, value: Cell, remark: Bilingual): NewRow<SettingRow> => ({
    setting: setting[language],
    value,
    remark: remark[language],
  });
  return [
    row(SETTING_NAMES.periodKind, PERIOD_KINDS.write('week', language), PACT_REMARKS.periodKind),
    row(SETTING_NAMES.firstPeriod, '2026-W25', PACT_REMARKS.firstPeriod),
    row(SETTING_NAMES.periods, WEEKS, PACT_REMARKS.periods),
    row(SETTING_NAMES.workOrder, 'priority', PACT_REMARKS.workOrder),
    row(SETTING_NAMES.overheadShare, 0.25, PACT_REMARKS.overheadShare),
  ];
}

function products({ words }: ExampleWords): readonly NewRow<ProductRow>[] {
  const { border, inadmissible, accelerated, regular, oldStock } = words.products;
  return [border, inadmissible, accelerated, regular, oldStock].map((product, at) => ({
    product,
    priority: at + 1,
    withdrawalShare: 0.001,
    costGroup: words.costGroups.asylum,
  }));
}

/** The old stock at both locations halved in a year. */
const OLD_STOCK_GOALS = [
  { location: 'Ter Apel', value: 14_000 },
  { location: 'Den Bosch', value: 11_500 },
] as const;
const A_YEAR_ON = dayOf(2027, 6, 13);

const goals = ({ words: { products: names } }: ExampleWords): readonly NewRow<GoalRow>[] => [
  { goal: 'hold' },
  ...[names.border, names.inadmissible, names.accelerated, names.regular].map((product) => ({
    product,
    goal: 'ontime' as const,
  })),
  ...OLD_STOCK_GOALS.map((goal) => ({ ...goal, product: names.oldStock, goal: 'stock' as const, by: A_YEAR_ON })),
];

function scenarios({ words, language }: ExampleWords): readonly NewRow<ScenarioRow>[] {
  const row = (scenario: string, lever: ScenarioRow['lever'], expression: string): NewRow<ScenarioRow> => ({
    scenario,
    order: 1,
    lever,
    expression,
    remark: PACT_REMARKS.scenario[language],
  });
  return [
    row(words.scenarios.pactMore, 'inflow', 'x * 1.2'),
    row(words.scenarios.pactSlow, 'normTime', 'x * 1.25'),
    row(words.scenarios.pactSplit, 'workOrder', 'split(0.70)'),
  ];
}

export function pactExample(language: Language): ExampleModel {
  const words = wordsIn(language);
  return {
    vkt_Settings: settings(words),
    vkt_Locations: locationRows(words).filter(({ location }) => LOCATIONS.includes(location ?? '')),
    vkt_Products: products(words),
    vkt_Terms: pactTerms(words),
    vkt_Steps: pactSteps(words),
    vkt_Roles: pactRoles(words),
    vkt_Stock: pactStock(words),
    vkt_Inflow: pactInflow(words),
    vkt_Staff: pactStaff(words),
    vkt_Goals: goals(words),
    vkt_Scenarios: scenarios(words),
    vkt_Signals: signalRows().filter(({ indicator }) => indicator !== 'waitingTime'),
    vkt_Penalties: [courtRow(0.01, words)],
  };
}
