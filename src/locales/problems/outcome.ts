/** What only shows when the tables are taken together, or computed. */
import { detail, figureOf, limit, shown, type SentencesOf } from './parts';

export const OUTCOME = {
  'location-without-staff': {
    nl: (p) =>
      `Op ${shown(p.value, 'nl')} liggen zaken, maar er werkt niemand. Zet de medewerkers in de tabel Bezetting.`,
    en: (p) => `There are cases at ${shown(p.value, 'en')}, but nobody works there. Put the staff in the Staff table.`,
  },
  'location-without-cases': {
    nl: (p) =>
      `Van ${shown(p.value, 'nl')} is geen voorraad en geen instroom ingevuld; deze locatie telt overal als 0 zaken. Vul ze in, met 0 waar er echt niets is.`,
    en: (p) =>
      `No stock and no inflow are filled in for ${shown(p.value, 'en')}; this location counts as 0 cases everywhere. Fill them in, with 0 where there really is nothing.`,
  },
  'no-steps': {
    nl: (p) => `Het product ${shown(p.value, 'nl')} heeft geen stappen; zaken worden zonder werk beslist.`,
    en: (p) => `The product ${shown(p.value, 'en')} has no steps; cases are decided without work.`,
  },
  'no-staff': {
    nl: (p) =>
      `Er is werk voor de rol ${shown(p.value, 'nl')} op ${detail(p, 'location')}, maar er is daar niemand met die rol.`,
    en: (p) =>
      `There is work for the role ${shown(p.value, 'en')} at ${detail(p, 'location')}, but nobody there has that role.`,
  },
  'no-rate': {
    nl: (p) =>
      `Voor de rol ${detail(p, 'role')} is geen uurtarief ingevuld; wat deze mensen kosten ontbreekt in alle bedragen. Vul het uurtarief in.`,
    en: (p) =>
      `The role ${detail(p, 'role')} has no hourly rate; what these people cost is missing from all amounts. Fill in the hourly rate.`,
  },
  'term-missing': {
    nl: (p) =>
      `Niet voor elke ontvangstdatum van ${shown(p.value, 'nl')} is er een termijn; zaken zonder termijn worden nooit te laat.`,
    en: (p) =>
      `Not every date of receipt of ${shown(p.value, 'en')} has a term; cases without a term never become overdue.`,
  },
  'no-terms': {
    nl: () =>
      'Er is geen enkele termijn; zaken worden dus nooit te laat. Zet de beslistermijnen in de tabel Termijnen.',
    en: () => 'There is no term at all, so cases never become overdue. Put the terms in the Terms table.',
  },
  'terms-overlap': {
    nl: () =>
      'Twee termijnen gelden voor dezelfde ontvangstdatum; daar telt de eerste rij. Buiten die datums telt deze rij gewoon mee.',
    en: () =>
      'Two terms apply to the same date of receipt; there the first row counts. Outside those dates this row does count.',
  },
  'derived-runaway': {
    nl: (p) =>
      `De afgeleide instroom van ${detail(p, 'product')} op ${detail(p, 'location')} voedt zichzelf en groeit vanaf ${detail(p, 'period')} tot een miljard zaken per periode. De cijfers zijn vanaf dan niet te gebruiken; verlaag het aandeel van de regels die elkaar voeden.`,
    en: (p) =>
      `The derived inflow of ${detail(p, 'product')} at ${detail(p, 'location')} feeds itself and grows to a billion cases a period from ${detail(p, 'period')}. The figures from then on cannot be used; lower the share of the rules that feed each other.`,
  },
  'correction-exceeds-stock': {
    nl: (p) =>
      `De correctie haalt meer weg dan er is; ${shown(limit(p, 'left') ?? null, 'nl')} zaken kunnen niet worden afgeboekt.`,
    en: (p) =>
      `The correction removes more than there is; ${shown(limit(p, 'left') ?? null, 'en')} cases cannot be removed.`,
  },
  'goal-exceeds-cases': {
    nl: (p) =>
      `Het doel vraagt in ${detail(p, 'location')} ${figureOf(p, 'asked', 'nl')} besluiten; er zijn er maar ${figureOf(p, 'cases', 'nl')} mogelijk. Verlaag het aantal of neem een latere datum.`,
    en: (p) =>
      `The goal asks for ${figureOf(p, 'asked', 'en')} decisions in ${detail(p, 'location')}; only ${figureOf(p, 'cases', 'en')} are possible. Lower the number or take a later date.`,
  },
  'goal-beyond-horizon': {
    nl: (p) =>
      `Van de ${figureOf(p, 'all', 'nl')} zaken die voor dit doel binnenkomen, loopt bij ${figureOf(p, 'cases', 'nl')} de termijn niet voor het eind van het model af. Daarvoor is nog niets nodig, zodat de benodigde fte te laag uitvalt. Kies meer perioden, minstens de termijn erbij; of vul de termijn in, als die ontbreekt.`,
    en: (p) =>
      `Of the ${figureOf(p, 'all', 'en')} cases that come in for this goal, ${figureOf(p, 'cases', 'en')} do not fall due before the end of the model. They ask for nothing yet, so that the required FTE come out too low. Choose more periods, at least a term more; or fill in the term, where there is none.`,
  },
  'hours-negative': {
    nl: (p) =>
      `Vaste uren en begeleiding vragen meer uren dan er zijn: ${detail(p, 'role')} op ${detail(p, 'location')}, ${detail(p, 'period')}. Er wordt met 0 uur gerekend.`,
    en: (p) =>
      `Fixed hours and mentoring take more hours than there are: ${detail(p, 'role')} at ${detail(p, 'location')}, ${detail(p, 'period')}. The model counts 0 hours there.`,
  },
  'lever-takes-too-many': {
    nl: (p) =>
      `Met deze hefboom blijven op ${detail(p, 'location')} te weinig ingewerkte mensen over (${detail(p, 'role')}, ${detail(p, 'period')}): nieuwe mensen vragen meer begeleiding dan er is, en er is ${figureOf(p, 'fte', 'nl')} fte inzetbaar. Er wordt met 0 uur gerekend; laat meer ingewerkte mensen blijven, of begin later.`,
    en: (p) =>
      `This lever leaves too few trained people at ${detail(p, 'location')} (${detail(p, 'role')}, ${detail(p, 'period')}): new people take more mentoring than there is, and ${figureOf(p, 'fte', 'en')} FTE are available. The model counts 0 hours there; keep more trained people, or begin later.`,
  },
  'stock-left': {
    nl: (p) =>
      `Na de sluiting van ${detail(p, 'location')} liggen daar aan het eind van het model nog ${figureOf(p, 'cases', 'nl')} zaken waar niemand aan werkt. Verplaats ze naar een andere locatie, of pas de datum aan.`,
    en: (p) =>
      `After ${detail(p, 'location')} has closed, ${figureOf(p, 'cases', 'en')} cases are still there at the end of the model and nobody works on them. Move them to another location, or change the date.`,
  },
} satisfies SentencesOf;
