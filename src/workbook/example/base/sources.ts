/** Where the figures of the examples come from, in both languages. A row that is no assumption names one of these. */
import type { Bilingual, Language } from '../../../language';
import type { Status } from '../../schema/shared-columns';

export const SOURCES = {
  // published
  letter: {
    nl: 'Kamerbrief “Stand van zaken IND en rapport EY-migratieketen”, medio 2023',
    en: 'Letter to parliament “Stand van zaken IND en rapport EY-migratieketen”, mid-2023',
  },
  extensionOpen: {
    nl: 'ind.nl 28-9-2022: 15 maanden ook voor zaken waarvan de termijn op 27-9-2022 nog liep (WBV 2022/22)',
    en: 'ind.nl 28-9-2022: 15 months also for cases whose term still ran on 27-9-2022 (WBV 2022/22)',
  },
  extensionNew: {
    nl: 'Kamerbrief medio 2023; ind.nl 14-5-2024: verlengd voor aanvragen van 27-9-2022 tot 1-1-2025',
    en: 'Letter mid-2023; ind.nl 14-5-2024: extended for applications from 27-9-2022 until 1-1-2025',
  },
  termAsylum: { nl: 'ind.nl; kst-35749-3: zes maanden', en: 'ind.nl; kst-35749-3: six months' },
  termFamily: {
    nl: 'kst-36349-3: 90 dagen, te verlengen met drie maanden',
    en: 'kst-36349-3: 90 days, extendable by three months',
  },
  awb: {
    nl: 'Awb 4:17; in asiel niet meer toegepast sinds RvS 30-11-2022, daarom aandeel 0',
    en: 'Awb 4:17; no longer applied in asylum since RvS 30-11-2022, hence share 0',
  },
  pactTerms: {
    nl: 'Vo. (EU) 2024/1348 art. 35, van toepassing vanaf 12-6-2026 (migrationpact.info)',
    en: 'Reg. (EU) 2024/1348 art. 35, applicable from 12-6-2026 (migrationpact.info)',
  },
  pactBorder: { nl: 'rvr.org 2025/juni: grensprocedure 12 weken', en: 'rvr.org 2025/June: border procedure 12 weeks' },
  // assumptions, with what they are based on
  stockTrack4: {
    nl: 'Totaal 33.555: Kamerbrief. Leeftijd en stap: wachttijden ind.nl 8-6-2023 (18 en 36 weken). Per locatie: aanname',
    en: 'Total 33,555: letter. Age and step: waiting times ind.nl 8-6-2023 (18 and 36 weeks). Per location: assumption',
  },
  stockTrack1: {
    nl: 'Totaal 3.650: Kamerbrief. Wachttijd 5 weken: ind.nl 8-6-2023. Stap, leeftijd en locatie: aanname',
    en: 'Total 3,650: letter. Wait of 5 weeks: ind.nl 8-6-2023. Step, age and location: assumption',
  },
  stockTrack2: {
    nl: 'Totaal 125: Kamerbrief. Wachttijd 5 weken: ind.nl 8-6-2023. Locatie: aanname',
    en: 'Total 125: letter. Wait of 5 weeks: ind.nl 8-6-2023. Location: assumption',
  },
  stockLegal: {
    nl: 'Ongeveer 4.000 beroepen wegens niet tijdig beslissen (BNTB), uit 2022: Kamerbrief. Leeftijd en locatie: aanname',
    en: 'About 4,000 open appeals for not deciding in time (BNTB), from 2022: letter. Age and location: assumption',
  },
  stockFamily: {
    nl: 'Tussen 18.000 (eind 2022) en 27.000 (eind 2023), recht evenredig in de tijd. Leeftijd en locatie: aanname',
    en: 'Between 18,000 (end 2022) and 27,000 (end 2023), linear in time. Age and location: assumption',
  },
  stockRepeat: {
    nl: 'Aanname: ongeveer negen maanden instroom',
    en: 'Assumption: about nine months of inflow',
  },
  inflowTrack4: {
    nl: 'MPP 2023 (Kamerbrief): meer dan 70.000 in totaal; eerste aanvragen 38.380 (IND in cijfers 2023). Verdeling en seizoen: aanname, piek aug–nov gepubliceerd',
    en: 'MPP 2023 (letter): over 70,000 in total; first applications 38,380 (IND in figures 2023). Split and season: assumption, peak Aug–Nov published',
  },
  inflowTrack1: {
    nl: 'Aanname 7.000 per jaar: meer dan de 260–470 per maand van 2024 (IND in cijfers)',
    en: 'Assumption 7,000 a year: more than the 260–470 a month of 2024 (IND in figures)',
  },
  inflowTrack2: {
    nl: 'Aanname 1.300 per jaar: voorraad 125 en wachttijd 5 weken (Little)',
    en: 'Assumption 1,300 a year: stock 125 and a wait of 5 weeks (Little)',
  },
  inflowRepeat: {
    nl: 'Aanname 1.900 per jaar, min wat de regel na besluit oplevert',
    en: 'Assumption 1,900 a year, less what the rule after decision brings',
  },
  inflowFamily: {
    nl: 'De rest van 70.000 (Kamerbrief), min wat de regel na besluit oplevert bij 22.184 besluiten',
    en: 'The rest of 70,000 (letter), less what the rule after decision brings at 22,184 decisions',
  },
  normTrack4: {
    nl: 'Twee tot drie dagen (Significant/WODC 2005), hier 2,5 dag van 8 uur; verdeling over stappen en no-show: aanname',
    en: 'Two to three days (Significant/WODC 2005), here 2.5 days of 8 hours; split over steps and no-show: assumption',
  },
  normOneHearing: {
    nl: 'Eén gehoor, geen rust- en voorbereidingstijd: Kamerbrief. Uren: aanname',
    en: 'One hearing, no rest and preparation period: letter. Hours: assumption',
  },
  normDublin: {
    nl: 'Eén gehoor: Kamerbrief. Uren en acht weken wachten op de andere lidstaat: aanname',
    en: 'One hearing: letter. Hours and eight weeks of waiting for the other member state: assumption',
  },
  normGuess: { nl: 'Geen norm gepubliceerd: aanname', en: 'No norm published: assumption' },
  roleHours: {
    nl: '1.363 productieve van 1.872 contracturen: Handleiding Overheidstarieven (HOT) 2023. Opbouw: aanname. Tarief: personeel 427,973 mln / 5.393 fte (2022) / 1.872 uur',
    en: '1,363 productive of 1,872 contract hours: government rates manual (HOT) 2023. Make-up: assumption. Rate: personnel 427.973 million / 5,393 FTE (2022) / 1,872 hours',
  },
  fteTuned: {
    nl: 'Fte per locatie niet gepubliceerd; gekozen zodat de productie in het eerste jaar bij de opdracht van 22.184 ligt',
    en: 'FTE per location not published; chosen so that production in the first year is near the order of 22,184',
  },
  fteHires: {
    nl: 'Ruim een kwart van 400 nieuwe medewerkers naar asiel, negen maanden opleiding: ind.nl 2023. Data en verdeling: aanname',
    en: 'Over a quarter of 400 recruits to asylum, nine months of training: ind.nl 2023. Dates and split: assumption',
  },
  fteGuess: { nl: 'Niet gepubliceerd: aanname', en: 'Not published: assumption' },
  fixedBudel: {
    nl: 'Uitnodiging in persoon met handtekening: Kamerbrief. Uren: aanname',
    en: 'Invitation in person with signature: letter. Hours: assumption',
  },
  fixedGuess: { nl: 'Zittingen en kwaliteitstoetsing: aanname', en: 'Court sessions and quality checks: assumption' },
  derivedFamily: {
    nl: 'Aanname: 80% ingewilligd × 0,625 aanvraag per inwilliging',
    en: 'Assumption: 80% granted × 0.625 applications per grant',
  },
  derivedRepeat: { nl: 'Aanname: één op de vijf afwijzingen', en: 'Assumption: one in five refusals' },
  derivedLegal: {
    nl: 'Aanname; de Kamerbrief verwacht 20.000 nieuwe BNTB tot en met 30-12-2024',
    en: 'Assumption; the letter expects 20,000 new BNTB up to 30-12-2024',
  },
  court: {
    nl: '€ 100 per dag, hoogstens 7.500, nieuwe termijn 8 weken: Rb Gelderland 2022. Aandeel en doorlooptijd rechtbank: aanname bij 36,8 mln (2024)',
    en: '€100 a day, at most 7,500, new term of 8 weeks: Gelderland court 2022. Share and court delay: assumption for 36.8 million (2024)',
  },
  courtOpening: {
    nl: 'Wie al vóór mei 2023 naar de rechter ging: de helft van ongeveer 4.000 open BNTB (Kamerbrief), halverwege de uitspraak. Aanname bij 11,3 mln (2023)',
    en: 'Who went to court before May 2023: half of about 4,000 open BNTB (letter), halfway to the ruling. Assumption for 11.3 million (2023)',
  },
  orderTrack4: {
    nl: 'Opdracht 2023: ten minste 22.184 zaken spoor 4 (Kamerbrief); hier over de eerste twaalf maanden van het model',
    en: 'Order of 2023: at least 22,184 track-4 cases (letter); here over the first twelve months of the model',
  },
  orderBaa: {
    nl: '13.000 zaken extra in het eerste jaar vanaf mei 2023 (Kamerbrief)',
    en: '13,000 extra cases in the first year from May 2023 (letter)',
  },
  orderPenalties: {
    nl: 'Raming € 55 mln tot en met 2024, peildatum 16-2-2023 (Kamerbrief), voor spoor 4 met hasa en zij-instroom; het model telt ook nareis',
    en: 'Forecast of €55 million to the end of 2024, as of 16-2-2023 (letter), for track 4 with repeat applications; the model counts family reunification too',
  },
  orderLegal: {
    nl: '20.000 nieuwe BNTB verwacht tot en met 30-12-2024 (Kamerbrief)',
    en: '20,000 new BNTB expected by 30-12-2024 (letter)',
  },
  pactOldTerm: {
    nl: 'Ontvangen tot en met 2024: 15 maanden (ind.nl 14-5-2024)',
    en: 'Received before 2025: 15 months (ind.nl 14-5-2024)',
  },
  pactOldStock: {
    nl: 'Meer dan 51.000 begin 2026 (IND in cijfers). Leeftijd en locatie: aanname',
    en: 'Over 51,000 in early 2026 (IND in figures). Age and location: assumption',
  },
  pactInflow: {
    nl: 'Eerste aanvragen 2025: 24.070 (IND in cijfers). Verdeling over procedures en locaties: aanname',
    en: 'First applications 2025: 24,070 (IND in figures). Split over procedures and locations: assumption',
  },
  pactGuess: {
    nl: 'Aanname: over het werken onder het pact zijn nog geen cijfers gepubliceerd',
    en: 'Assumption: no figures on working under the pact have been published yet',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export interface Origin {
  readonly source: string;
  readonly status: Status;
}

/** What a row says about its source. */
export const origins =
  (language: Language) =>
  (source: keyof typeof SOURCES, status: Status): Origin => ({
    source: SOURCES[source][language],
    status,
  });
