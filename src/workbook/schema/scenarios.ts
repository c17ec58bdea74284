/** vkt_Scenarios: a lever per row. */
import type { Bilingual } from '../../language';
import type { Lever, ScenarioRow } from '../../model/tables/tables';
import { AS_TEXT, choice, flag, number, optional, text } from './cell-type';
import { everywhere, fromColumn, orEmpty, productColumn, toColumn } from './shared-columns';
import type { TableSchema } from './table-schema';

export const LEVER_NAMES: Readonly<Record<Lever, Bilingual>> = {
  inflow: { nl: 'instroom', en: 'inflow' },
  normTime: { nl: 'normtijd', en: 'norm time' },
  noShow: { nl: 'no-show', en: 'no-show' },
  share: { nl: 'aandeel stap', en: 'share of step' },
  stepRole: { nl: 'rol van stap', en: 'role of step' },
  minimumWait: { nl: 'minimale wachttijd', en: 'minimum wait' },
  sickness: { nl: 'verzuim', en: 'sickness' },
  staff: { nl: 'bezetting', en: 'staff' },
  hires: { nl: 'werving', en: 'hires' },
  term: { nl: 'termijn', en: 'term' },
  withdrawal: { nl: 'intrekkingen', en: 'withdrawals' },
  workOrder: { nl: 'werkvolgorde', en: 'work order' },
  derivedShare: { nl: 'aandeel afgeleide instroom', en: 'derived share' },
};

export const SCENARIOS: TableSchema<ScenarioRow> = {
  name: 'vkt_Scenarios',
  sheet: { nl: 'Scenario’s', en: 'Scenarios' },
  purpose: {
    nl: 'Eén rij per hefboom van een scenario; de basistabellen blijven zoals ze zijn.',
    en: 'One row per lever of a scenario; the base tables stay as they are.',
  },
  needed: false,
  columns: {
    scenario: {
      header: { nl: 'Scenario', en: 'Scenario' },
      help: { nl: 'Naam van het scenario.', en: 'Name of the scenario.' },
      type: text(28),
    },
    order: {
      header: { nl: 'Volgorde', en: 'Order' },
      help: { nl: 'Hefbomen worden in deze volgorde toegepast.', en: 'Levers are applied in this order.' },
      type: number({ min: 0, max: 10_000 }, '0'),
      byDefault: 1,
    },
    lever: {
      header: { nl: 'Hefboom', en: 'Lever' },
      help: { nl: 'Wat er verandert.', en: 'What changes.' },
      type: choice(LEVER_NAMES, 26),
    },
    location: everywhere,
    product: orEmpty(productColumn, { nl: 'Leeg = alle producten.', en: 'Empty = all products.' }),
    target: {
      header: { nl: 'Stap of rol', en: 'Step or role' },
      help: {
        nl: 'De stap of de rol waar het om gaat; leeg = alle.',
        en: 'The step or role it concerns; empty = all.',
      },
      type: optional(text(22)),
      byDefault: null,
    },
    from: fromColumn,
    to: toColumn,
    expression: {
      header: { nl: 'Nieuwe waarde', en: 'New value' },
      aliases: ['Formule', 'Expression'],
      help: {
        nl: 'De nieuwe waarde uit de oude waarde x: x * 1.1, x + 5 of 15.',
        en: 'The new value from the old value x: x * 1.1, x + 5 or 15.',
      },
      // Or Excel would make a date of 1/2.
      type: { ...text(24), numberFormat: AS_TEXT },
    },
    group: {
      header: { nl: 'Maatregel', en: 'Package' },
      help: {
        nl: 'Hefbomen met dezelfde maatregel worden bij vergelijken samen getoond; leeg = een maatregel op zich.',
        en: 'Levers of the same package are shown together in a comparison; empty = a package by itself.',
      },
      type: text(24),
      byDefault: '',
    },
    active: {
      header: { nl: 'Actief', en: 'Active' },
      help: { nl: 'Ja of nee; nee = telt niet mee.', en: 'Yes or no; no = not applied.' },
      type: flag(),
      byDefault: true,
    },
    remark: {
      header: { nl: 'Opmerking', en: 'Remark' },
      help: { nl: 'Vrije tekst, bijvoorbeeld de bron.', en: 'Free text, for example the source.' },
      type: text(50),
      byDefault: '',
      isNote: true,
    },
  },
};
