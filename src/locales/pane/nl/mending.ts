/** Dutch texts of Check: problems by cause, mends of one click, renaming; and of the guide for a model to fill in. */
import type { Mend } from '../../../workbook/mend/mend';
import type { NameKind } from '../../../workbook/schema/name-kinds';
import { meervoud } from '../../notation/plural';

const KINDS: Readonly<Record<NameKind, string>> = {
  location: 'locatie',
  product: 'product',
  step: 'stap',
  role: 'rol',
};

export const mending = {
  effects: { 'left-out': 'Telt niet mee', 'no-effect': 'Heeft geen effect', counts: 'Telt mee, maar kijk ernaar' },
  summary: (leftOut: number, noEffect: number, counts: number) =>
    [
      leftOut > 0 ? `${meervoud(leftOut, 'fout', 'fouten')}: wat daar staat, telt niet mee` : '',
      noEffect > 0 ? `${meervoud(noEffect, 'rij', 'rijen')} zonder effect` : '',
      counts > 0
        ? `${meervoud(counts, 'waarschuwing', 'waarschuwingen')}: ${counts === 1 ? 'telt' : 'tellen'} mee, maar kijk ernaar`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  unknown: (rows: number, kind: NameKind, name: string) =>
    `${meervoud(rows, 'rij', 'rijen')}: ${KINDS[kind]} “${name}” is onbekend`,
  outside: (rows: number, side: 'before' | 'after' | 'elsewhere') =>
    `${meervoud(rows, 'rij', 'rijen')} ${{ before: 'vóór de eerste periode', after: 'na de laatste periode', elsewhere: 'buiten de perioden' }[side]} van het model`,
  many: (count: number, place: string) => `${meervoud(count, 'melding', 'meldingen')} in ${place}`,
  such: (sentence: string) => `Bijvoorbeeld: ${sentence}`,
  mend: (mend: Mend): string => {
    switch (mend.kind) {
      case 'rename':
        return `Maak er overal “${mend.to}” van`;
      case 'horizon':
        return `Laat het model ${mend.periods} perioden lopen`;
      case 'percent':
        return 'Maak er procenten van (5 wordt 5%)';
      case 'year-hours':
        return 'Reken om naar uren per jaar (× 52)';
      default:
        return mend satisfies never;
    }
  },
  done: (mend: Mend): string => {
    switch (mend.kind) {
      case 'rename':
        return `“${mend.from}” heet nu overal “${mend.to}”.`;
      case 'horizon':
        return `Het model loopt nu ${mend.periods} perioden.`;
      case 'percent':
        return 'De procenten zijn verbeterd.';
      case 'year-hours':
        return 'De contracturen zijn nu per jaar.';
      default:
        return mend satisfies never;
    }
  },
  doneBack: 'Teruggedraaid; de tabellen zijn zoals daarvoor.',
  rename: {
    title: 'Naam overal wijzigen',
    kind: 'Soort',
    kinds: { location: 'Locatie', product: 'Product', step: 'Stap', role: 'Rol' },
    name: 'Naam',
    becomes: 'Nieuwe naam',
    button: 'Overal wijzigen',
    places: (rows: number, tables: number) =>
      `Staat in ${meervoud(rows, 'rij', 'rijen')} van ${meervoud(tables, 'tabel', 'tabellen')}. Namen in uw eigen formules veranderen niet mee.`,
    taken: (name: string) => `“${name}” bestaat al; kies een andere naam.`,
  },
};

export const guide = {
  title: 'Uw model in acht stappen',
  text: 'Vul de tabellen van boven naar beneden. Klik op een stap om naar de plek te gaan; dit lijstje houdt bij wat klaar is.',
  progress: (done: number, total: number) => `${done} van ${total} klaar`,
  fill: (columns: string) => `Vul in: ${columns}.`,
  rows: (count: number) => meervoud(count, 'rij', 'rijen'),
  states: { done: 'Klaar', wrong: 'Kijk ernaar', todo: 'Nog leeg' },
  more: (count: number) => `en ${meervoud(count, 'andere melding', 'andere meldingen')}`,
  steps: {
    vkt_Settings: 'Vanaf welke maand rekent het model, en hoe ver vooruit?',
    vkt_Locations: 'Waar wordt gewerkt? Eén rij per locatie.',
    vkt_Products: 'Welke soorten zaken zijn er? Eén rij per product.',
    vkt_Roles: 'Wie doet het werk, en hoeveel uur heeft een fte per jaar? De rij die er staat is een voorbeeld.',
    vkt_Steps: 'Hoe loopt een zaak? Per product elke stap: welke rol doet die, en hoeveel uur kost die?',
    vkt_Staff: 'Wie werkt waar? Fte per locatie en rol.',
    vkt_Inflow: 'Hoeveel zaken komen er binnen, per locatie, product en maand?',
    vkt_Stock:
      'Hoeveel zaken liggen er al? Geef de ontvangstmaand of de leeftijd. Ligt er niets, zet er dan één rij met 0.',
  },
};
