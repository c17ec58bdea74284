/** Why the selected cell has no derivation, and what to do then. */
import type { Bilingual } from '../language';
import { quoted } from './notation/shown-text';

/** @param subject the function's name, or the argument as it stands in the formula. */
export function unexplained(why: 'no-model' | 'not-ours' | 'other-function' | 'computed', subject: string): Bilingual {
  switch (why) {
    case 'no-model':
      return {
        nl: 'Deze werkmap heeft geen model om een getal uit te halen. Kies Nieuw model op het tabblad Verkeerstoren.',
        en: 'This workbook has no model to take a number from. Choose New model on the Control tower tab.',
      };
    case 'not-ours':
      return {
        nl: 'In de gekozen cel staat geen getal van het model. Kies een cel met VKT.MEASURE, of een aantal in een tabel van het model: Voorraad, Instroom, Bezetting, Correcties of Realisatie.',
        en: 'The selected cell holds no number of the model. Choose a cell with VKT.MEASURE, or an amount in a table of the model: Stock, Inflow, Staff, Corrections or Actuals.',
      };
    case 'other-function':
      // A table of numbers of the model: each of them can be asked for by itself.
      if (subject === 'OVERVIEW')
        return {
          nl: 'VKT.OVERVIEW geeft een tabel. Vraag het getal van deze cel met VKT.MEASURE of VKT.EXPLAIN, met dezelfde maat, locatie en periode; dan is het hier uit te leggen.',
          en: 'VKT.OVERVIEW gives a table. Ask for the number of this cell with VKT.MEASURE or VKT.EXPLAIN, with the same measure, location and period; then it can be explained here.',
        };
      if (subject === 'COSTPRICE')
        return {
          nl: 'VKT.COSTPRICE telt per stap de uren maal het uurtarief van de rol op, en daarbij de overhead. De stappen staan in het taakvenster onder Locatie, de tarieven in de tabel Rollen.',
          en: 'VKT.COSTPRICE adds up, for each step, its hours times the hourly rate of its role, and then the overhead. The steps are in the task pane under Location, the rates in the Roles table.',
        };
      return {
        nl: `VKT.${subject} geeft niet één getal van het model. Onder Hulp staat hoe de functie rekent; kies voor de herkomst van een getal een cel met VKT.MEASURE.`,
        en: `VKT.${subject} does not give one number of the model. Help tells how the function computes; to see where a number comes from, choose a cell with VKT.MEASURE.`,
      };
    case 'computed':
      return {
        nl: `In de formule staat ${quoted(subject)}, en dat kan alleen Excel uitrekenen. Zet dat deel in een eigen cel en verwijs ernaar; dan is het getal hier uit te leggen.`,
        en: `The formula holds ${quoted(subject)}, which only Excel can compute. Put that part in a cell of its own and refer to it; then the number can be explained here.`,
      };
    default:
      return why satisfies never;
  }
}
