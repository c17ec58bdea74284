/** The scenarios of the letter, as levers on the base. */
import type { Bilingual } from '../../../language';
import type { ScenarioRow } from '../../../model/tables/tables';
import type { NewRow } from '../base/example-model';
import { BAA_LOCATIONS, ORDER, month, overLocations } from './figures';
import { PACKAGES, SCENARIO_REMARKS } from '../base/remarks';
import type { ExampleWords } from '../base/words';

type NewScenarioRow = NewRow<ScenarioRow>;

/** Hours of the project per case, and productive hours of one FTE: how many FTE the project takes. */
const PROJECT_FTE = Math.ceil((ORDER.baa * 5) / 1_363);
/** FTE of support that the local office gets for making cases ready to plan. */
const OFFICE_FTE = 40;

function inflowScenarios({ words, language }: ExampleWords): readonly NewScenarioRow[] {
  const { scenarios, parameters } = words;
  const rows = [
    [scenarios.low, parameters.inflowLow, PACKAGES.low],
    [scenarios.middle, parameters.inflowMiddle, PACKAGES.middle],
    [scenarios.high, parameters.inflowHigh, PACKAGES.high],
  ] as const;
  const { inflowBase, inflowDerived } = parameters;
  return rows.map(([scenario, total, group]) => ({
    scenario,
    order: 1,
    lever: 'inflow',
    expression: `x * (${total} - ${inflowDerived}) / (${inflowBase} - ${inflowDerived})`,
    group: group[language],
    remark: SCENARIO_REMARKS.inflow[language],
  }));
}

function extensionFalls({ words: { scenarios, products }, language }: ExampleWords): readonly NewScenarioRow[] {
  return [products.track4, products.baa, products.repeat].map((product, at) => ({
    scenario: scenarios.extension,
    order: at + 1,
    lever: 'term',
    product,
    expression: '6',
    group: PACKAGES.extension[language],
    remark: SCENARIO_REMARKS.extension[language],
  }));
}

/**
 * Cases go to the project instead of to track 4; the project has a team of its own, for one year. One package: neither the
 * cases without the team nor the team without the cases is anything that somebody could choose.
 */
function baaProject({
  words: { scenarios, products, parameters, roles },
  language,
}: ExampleWords): readonly NewScenarioRow[] {
  const text = (remark: Bilingual): string => remark[language];
  const year = { scenario: scenarios.baa, from: month(0), to: month(11) } as const;
  const cases = (share: number): string => `${parameters.baaCases} * ${share} / 12`;
  const rows = BAA_LOCATIONS.flatMap(({ location, share }): readonly NewScenarioRow[] => [
    {
      ...year,
      lever: 'inflow',
      location,
      product: products.baa,
      expression: `x + ${cases(share)}`,
      group: text(PACKAGES.baa),
      remark: text(SCENARIO_REMARKS.baaIn),
    },
    {
      ...year,
      lever: 'inflow',
      location,
      product: products.track4,
      expression: `x - ${cases(share)}`,
      group: text(PACKAGES.baa),
      remark: text(SCENARIO_REMARKS.baaOut),
    },
    {
      ...year,
      to: month(13),
      lever: 'staff',
      location,
      target: roles.project,
      expression: `x + ${Math.round(PROJECT_FTE * share)}`,
      group: text(PACKAGES.baa),
      remark: text(SCENARIO_REMARKS.baaStaff),
    },
  ]);
  return rows.map((row, at) => ({ ...row, order: at + 1 }));
}

const fewerNoShows = ({ words: { scenarios }, language }: ExampleWords): readonly NewScenarioRow[] => [
  {
    scenario: scenarios.noShow,
    order: 1,
    lever: 'noShow',
    expression: 'x / 2',
    group: PACKAGES.noShow[language],
    remark: SCENARIO_REMARKS.noShow[language],
  },
];

const localOffice = ({
  words: { scenarios, products, steps, roles },
  language,
}: ExampleWords): readonly NewScenarioRow[] => [
  {
    scenario: scenarios.localOffice,
    order: 1,
    lever: 'stepRole',
    product: products.track4,
    target: steps.preparation,
    expression: roles.support,
    group: PACKAGES.officeStep[language],
    remark: SCENARIO_REMARKS.officeStep[language],
  },
  ...overLocations(OFFICE_FTE, ({ asylum }) => asylum).map(({ figures, amount }, at): NewScenarioRow => ({
    scenario: scenarios.localOffice,
    order: at + 2,
    lever: 'staff',
    location: figures.location,
    target: roles.support,
    expression: `x + ${amount}`,
    group: PACKAGES.officeStaff[language],
    remark: SCENARIO_REMARKS.officeStaff[language],
  })),
];

export const scenarioRows = (context: ExampleWords): readonly NewScenarioRow[] => [
  ...inflowScenarios(context),
  ...extensionFalls(context),
  ...baaProject(context),
  ...fewerNoShows(context),
  ...localOffice(context),
];
