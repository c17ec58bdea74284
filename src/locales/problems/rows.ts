/** Rows that name what is not there, say something twice, or hold where nothing is. */
import type { Problem } from '../../model/tables/problem';
import { SETTING_NAMES } from '../../workbook/schema/settings';
import type { Bilingual, Language } from '../../language';
import { expressionSentence } from './expression-sentence';
import { plainNumber } from '../notation/numbers';
import { detail, limit, shown, type SentencesOf } from './parts';

const settingTitle = (problem: Problem, language: Language): string => {
  const names: Readonly<Record<string, Bilingual>> = SETTING_NAMES;
  return names[detail(problem, 'setting')]?.[language] ?? detail(problem, 'setting');
};

/** "2024-02", or "12 perioden (van 2024-01 tot en met 2024-12)". */
function silent(problem: Problem, language: Language): string {
  const [from, to, count] = [detail(problem, 'from'), detail(problem, 'to'), limit(problem, 'count') ?? 0];
  if (count === 1) return from;
  return language === 'nl'
    ? `${plainNumber(count, 'nl')} perioden (van ${from} tot en met ${to})`
    : `${plainNumber(count, 'en')} periods (from ${from} to ${to})`;
}

export const ROWS = {
  'unknown-location': {
    nl: (p) => `De locatie ${shown(p.value, 'nl')} staat niet in de tabel Locaties; voeg die toe of verbeter de naam.`,
    en: (p) => `The location ${shown(p.value, 'en')} is not in the Locations table; add it or correct the name.`,
  },
  'unknown-product': {
    nl: (p) =>
      `Het product ${shown(p.value, 'nl')} staat niet in de tabel Producten; voeg het toe of verbeter de naam.`,
    en: (p) => `The product ${shown(p.value, 'en')} is not in the Products table; add it or correct the name.`,
  },
  'unknown-role': {
    nl: (p) => `De rol ${shown(p.value, 'nl')} staat niet in de tabel Rollen; voeg die toe of verbeter de naam.`,
    en: (p) => `The role ${shown(p.value, 'en')} is not in the Roles table; add it or correct the name.`,
  },
  'unknown-step': {
    nl: (p) => `De stap ${shown(p.value, 'nl')} hoort niet bij dit product; kijk in de tabel Stappen.`,
    en: (p) => `The step ${shown(p.value, 'en')} does not belong to this product; see the Steps table.`,
  },
  'unknown-lever': {
    nl: (p) => `De hefboom ${shown(p.value, 'nl')} bestaat niet; kies er een uit de lijst.`,
    en: (p) => `The lever ${shown(p.value, 'en')} does not exist; choose one from the list.`,
  },
  'unknown-setting': {
    nl: (p) =>
      `${shown(p.value, 'nl')} is geen instelling en geen naam voor een parameter; gebruik letters, cijfers en _.`,
    en: (p) => `${shown(p.value, 'en')} is neither a setting nor a name for a parameter; use letters, digits and _.`,
  },
  'setting-unsure': {
    nl: (p) =>
      `${shown(p.value, 'nl')} is geen instelling, en “${settingTitle(p, 'nl')}” ontbreekt. Bedoelt u die? Verbeter dan de naam; voeg “${settingTitle(p, 'nl')}” anders toe.`,
    en: (p) =>
      `${shown(p.value, 'en')} is no setting, and “${settingTitle(p, 'en')}” is missing. Is that what you mean? Then correct the name; otherwise add “${settingTitle(p, 'en')}”.`,
  },
  'unknown-measure': {
    nl: (p) =>
      `${shown(p.value, 'nl')} is geen maat van het model; kies er een uit de lijst, zoals Voorraad of Verschil in fte.`,
    en: (p) =>
      `${shown(p.value, 'en')} is no measure of the model; choose one from the list, such as Stock or FTE gap.`,
  },
  'duplicate-key': {
    nl: (p) => `Deze rij staat er twee keer in (eerder op rij ${detail(p, 'firstRow')}); verwijder er een.`,
    en: (p) => `This row appears twice (earlier in row ${detail(p, 'firstRow')}); remove one.`,
  },
  'added-up': {
    nl: (p) =>
      `Voor deze locatie, dit product en deze periode is er al een rij (rij ${detail(p, 'firstRow')}); ze worden opgeteld. Twee keer geplakt? Verwijder er dan een.`,
    en: (p) =>
      `There is already a row for this location, product and period (row ${detail(p, 'firstRow')}); they are added up. Pasted twice? Then remove one.`,
  },
  'same-row': {
    nl: (p) =>
      `Deze rij is in alles gelijk aan rij ${detail(p, 'firstRow')}; beide tellen. Twee keer geplakt? Verwijder er dan een.`,
    en: (p) =>
      `This row is the same as row ${detail(p, 'firstRow')} in everything; both count. Pasted twice? Then remove one.`,
  },
  'pasted-twice': {
    nl: (p) =>
      `Vanaf hier herhalen ${detail(p, 'rows')} rijen de rijen vanaf rij ${detail(p, 'firstRow')}, en alle tellen mee. Twee keer geplakt? Verwijder dan deze.`,
    en: (p) =>
      `From here on, ${detail(p, 'rows')} rows repeat the rows from row ${detail(p, 'firstRow')} on, and all of them count. Pasted twice? Then remove these.`,
  },
  'received-against-age': {
    nl: (p, c) =>
      `Volgens “${c}” is de leeftijd ${detail(p, 'age')}, maar de kolommen voor de leeftijd zeggen iets anders; “${c}” telt. Laat een van beide leeg.`,
    en: (p, c) =>
      `By “${c}” the age is ${detail(p, 'age')}, but the age columns say otherwise; “${c}” counts. Leave one of the two empty.`,
  },
  'bad-expression': {
    nl: (p, c) => expressionSentence(p, c, 'nl'),
    en: (p, c) => expressionSentence(p, c, 'en'),
  },
  'bad-work-order': {
    nl: (p) => `De werkvolgorde moet fifo, edd, priority of split(0,7) zijn; nu ${shown(p.value, 'nl')}.`,
    en: (p) => `The work order must be fifo, edd, priority or split(0.7); it is ${shown(p.value, 'en')}.`,
  },
  'end-before-start': {
    nl: (_, c) => `“${c}” ligt vóór het begin; verbeter een van beide datums.`,
    en: (_, c) => `“${c}” lies before the start; correct one of the two dates.`,
  },
  'outside-horizon': {
    nl: (_, c) => `“${c}” ligt buiten de perioden van het model; de rij heeft geen effect.`,
    en: (_, c) => `“${c}” lies outside the periods of the model; the row has no effect.`,
  },
  'cell-ignored': {
    nl: (p, c) =>
      p.table === 'vkt_Steps'
        ? `“${c}” verandert hier niets: de stap staat bij elke locatie op dezelfde plaats, die van rij ${detail(p, 'firstRow')}. Vul hier ook ${plainNumber(limit(p, 'order') ?? 0, 'nl')} in.`
        : `“${c}” doet bij dit doel niet mee en verandert niets. Maak de cel leeg, of kies een ander doel.`,
    en: (p, c) =>
      p.table === 'vkt_Steps'
        ? `“${c}” changes nothing here: the step has the same place at every location, that of row ${detail(p, 'firstRow')}. Fill in ${plainNumber(limit(p, 'order') ?? 0, 'en')} here too.`
        : `“${c}” plays no part in this goal and changes nothing. Empty the cell, or choose another goal.`,
  },
  'order-tied': {
    nl: (p, c) =>
      `“${c}” is ${shown(p.value, 'nl')}, net als in rij ${detail(p, 'firstRow')}. Stappen gaan na elkaar, dus deze komt na die van rij ${detail(p, 'firstRow')}, zoals ze in de tabel staan. Geef elke stap een eigen nummer.`,
    en: (p, c) =>
      `“${c}” is ${shown(p.value, 'en')}, as in row ${detail(p, 'firstRow')}. Steps follow one another, so this one comes after that of row ${detail(p, 'firstRow')}, as they stand in the table. Give each step a number of its own.`,
  },
  'periods-silent': {
    nl: (p) =>
      p.table === 'vkt_Fixed'
        ? `Voor ${detail(p, 'role')} op ${detail(p, 'location')} staan er geen vaste uren in ${silent(p, 'nl')}; daar wordt met 0 uur gerekend. Vul ze in, of 0 waar er geen zijn; laat de periode leeg als ze altijd gelden.`
        : `Voor ${detail(p, 'product')} op ${detail(p, 'location')} staat er geen instroom in ${silent(p, 'nl')}; daar wordt met 0 zaken gerekend. Vul de instroom in, of 0 waar niets binnenkomt.`,
    en: (p) =>
      p.table === 'vkt_Fixed'
        ? `For ${detail(p, 'role')} at ${detail(p, 'location')} there are no fixed hours in ${silent(p, 'en')}; they count as 0 hours. Fill them in, or 0 where there are none; leave the period empty if they always hold.`
        : `For ${detail(p, 'product')} at ${detail(p, 'location')} there is no inflow in ${silent(p, 'en')}; it counts as 0 cases. Fill in the inflow, or 0 where nothing comes in.`,
  },
  'location-closed': {
    nl: (p) =>
      p.table === 'vkt_Staff'
        ? `Op alle dagen van deze rij binnen het model is ${shown(p.value, 'nl')} gesloten; deze mensen tellen nergens mee, ook niet in de kosten. Zet ze bij een andere locatie, verbeter het begin of einde, of pas in Locaties aan wanneer deze locatie open is.`
        : `In ${detail(p, 'period')} is ${shown(p.value, 'nl')} gesloten; deze instroom telt nergens mee. Zet die bij een andere locatie, of pas in Locaties aan wanneer deze locatie open is.`,
    en: (p) =>
      p.table === 'vkt_Staff'
        ? `${shown(p.value, 'en')} is closed on all days of this row within the model; these people count nowhere, not in the costs either. Move them to another location, correct the start or end, or change in Locations when this location is open.`
        : `${shown(p.value, 'en')} is closed in ${detail(p, 'period')}; this inflow counts nowhere. Move it to another location, or change in Locations when this location is open.`,
  },
  'stock-in-future': {
    nl: (_, c) =>
      `“${c}” ligt in of na de eerste periode; beginvoorraad is eerder ontvangen. Zet zulke zaken bij Instroom.`,
    en: (_, c) =>
      `“${c}” lies in or after the first period; opening stock was received before it. Put such cases under Inflow.`,
  },
  'unknown-scenario': {
    nl: (p) =>
      `Scenario “${detail(p, 'name')}” staat niet in de tabel; er is met de basis gerekend. Controleer de naam.`,
    en: (p) => `Scenario “${detail(p, 'name')}” is not in the table; the base was used. Check the name.`,
  },
  'lever-without-effect': {
    nl: () => 'Deze hefboom verandert niets; controleer locatie, product, stap of rol en perioden.',
    en: () => 'This lever changes nothing; check location, product, step or role and periods.',
  },
} satisfies SentencesOf;
