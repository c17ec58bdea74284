/** The words of the field, Dutch and English, with what they mean here. */
import type { Bilingual } from '../../language';

interface Term {
  readonly term: Bilingual;
  readonly meaning: Bilingual;
}

const term = (nl: string, en: string, meaning: Bilingual): Term => ({ term: { nl, en }, meaning });

export const GLOSSARY: readonly Term[] = [
  term('beschikbare fte', 'FTE available', {
    nl: 'Fte die werk kan doen: na leercurve en begeleiding.',
    en: 'FTE that can do work: after learning curve and mentoring.',
  }),
  term('benodigde fte', 'FTE required', {
    nl: 'Fte die het doel vraagt: voorraad gelijk houden, wegwerken, of alles binnen de termijn.',
    en: 'FTE that the goal asks for: hold the stock, bring it down, or decide everything on time.',
  }),
  term('besluit', 'decision', {
    nl: 'Een zaak waarvan de laatste stap klaar is.',
    en: 'A case whose last step is done.',
  }),
  term('bezettingsgraad', 'utilisation', {
    nl: 'Bestede uren gedeeld door beschikbare uren.',
    en: 'Hours used divided by hours available.',
  }),
  term('dwangsom', 'penalty', {
    nl: 'Wat de dienst per dag betaalt als een besluit te laat is en daarover is aangemaand.',
    en: 'What the service pays per day when a decision is late and notice of it was given.',
  }),
  term('gezamenlijk effect', 'joint effect', {
    nl: 'Wat hefbomen of maatregelen samen meer of minder doen dan elk alleen.',
    en: 'What levers or packages do together, more or less than each alone.',
  }),
  term('hefboom', 'lever', {
    nl: 'Eén wijziging in een scenario: wat, waar, wanneer en hoe.',
    en: 'One change in a scenario: what, where, when and how.',
  }),
  term('instroom', 'inflow', { nl: 'Nieuwe zaken per periode.', en: 'New cases per period.' }),
  term('knelpunt', 'bottleneck', {
    nl: 'De rol met het grootste tekort; de wachtrij ervoor bepaalt hoe lang het duurt.',
    en: 'The role with the largest shortage; the queue before it decides how long things take.',
  }),
  term('leercurve', 'learning curve', {
    nl: 'Hoe productief iemand is naar weken na de start.',
    en: 'How productive somebody is by weeks since the start.',
  }),
  term('maat', 'measure', {
    nl: 'Een getal dat het model kan geven, zoals voorraad of besluiten.',
    en: 'A number that the model can give, such as stock or decisions.',
  }),
  term('maatregel', 'package', {
    nl: 'Hefbomen die bij elkaar horen en in een vergelijking als één geheel tellen.',
    en: 'Levers that belong together and count as one in a comparison.',
  }),
  term('netto uren', 'net hours', {
    nl: 'Uren die overblijven na verlof, feestdagen, verzuim, opleiding en indirecte tijd.',
    en: 'Hours left after leave, public holidays, sickness, training and indirect time.',
  }),
  term('normtijd', 'norm time', {
    nl: 'Netto uren die een stap kost voor één zaak.',
    en: 'Net hours that a step takes for one case.',
  }),
  term('no-show', 'no-show', {
    nl: 'Deel van de geplande gehoren dat niet doorgaat.',
    en: 'Share of planned hearings that does not take place.',
  }),
  term('opdracht', 'order', {
    nl: 'Een afgesproken aantal of grens waaraan de uitkomst wordt getoetst.',
    en: 'An agreed number or limit that the outcome is held against.',
  }),
  term('over termijn', 'overdue', {
    nl: 'Nog open na de laatste dag van de wettelijke termijn.',
    en: 'Still open after the last day of the statutory term.',
  }),
  term('periode', 'period', {
    nl: 'Een maand of een week, naar keuze in Instellingen.',
    en: 'A month or a week, as chosen in Settings.',
  }),
  term('plek', 'place', {
    nl: 'Eén rol op één locatie; wat de ene plek over heeft, lost het tekort van een andere niet op.',
    en: 'One role at one location; what one place has to spare does not relieve the shortage of another.',
  }),
  term('scenario', 'scenario', {
    nl: 'Een lijst van hefbomen boven op de basis; de basis zelf verandert niet.',
    en: 'A list of levers on top of the base; the base itself does not change.',
  }),
  term('stap', 'step', {
    nl: 'Een deel van de behandeling dat één rol doet, zoals een gehoor.',
    en: 'A part of the handling that one role does, such as a hearing.',
  }),
  term('voorraad', 'stock', {
    nl: 'Open zaken aan het eind van een periode.',
    en: 'Open cases at the end of a period.',
  }),
  term('werkvolgorde', 'work order', {
    nl: 'Welke zaak eerst: oudste, vroegste uiterste datum, prioriteit, of een deel naar te late zaken.',
    en: 'Which case goes first: oldest, earliest due, priority, or a share to overdue cases.',
  }),
];
