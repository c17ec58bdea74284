/** Dutch texts of the view that makes a report. */
import { meervoud } from '../../notation/plural';

export const report = {
  title: 'Rapport maken',
  open: 'Rapport maken',
  back: 'Terug naar overzicht',
  text: 'Maakt nieuwe werkbladen: één pagina voor de directeur, een blad per locatie, en de cijfers erachter. Het rapport blijft leesbaar zonder deze invoegtoepassing. Aan uw eigen bladen verandert niets.',
  about: 'Waarover',
  language: 'Taal van het rapport',
  cells: 'Kerncijfers',
  values: 'Als vaste waarden',
  live: 'Als formules (MEASURE)',
  compare: (most: number) => `Vergelijken met de basis (hoogstens ${String(most)})`,
  pages: 'Een blad voor',
  parts: 'Verder in het rapport',
  part: {
    scenarios: 'Scenario’s',
    signals: 'Signalen',
    money: 'Geld',
    assumptions: 'Aannames',
    quality: 'Kwaliteit',
  },
  make: 'Rapport maken',
  replace: 'Vervangen',
  replaceQuestion: (sheets: number) =>
    `Er staat al een rapport van ${meervoud(sheets, 'blad', 'bladen')}. Het nieuwe komt ervoor in de plaats. Het oude blijft bewaard op verborgen bladen met (vorig) achter de naam, totdat u weer een rapport maakt.`,
  previous: (sheets: readonly string[]) =>
    `Het vorige rapport is bewaard op ${meervoud(sheets.length, 'blad', 'bladen')}, te beginnen met “${sheets[0] ?? ''}”. Zijn die verborgen, klik dan met rechts op een bladtab en kies Zichtbaar maken.`,
  computing: 'De cijfers worden berekend',
  writing: (done: number, total: number) =>
    done === 0
      ? `${meervoud(total, 'blad wordt', 'bladen worden')} gemaakt`
      : `${String(done)} van ${meervoud(total, 'blad is', 'bladen zijn')} klaar`,
  stop: 'Stoppen',
  stopped: 'Gestopt. De werkmap is zoals daarvoor.',
  madeTitle: 'Het rapport is klaar',
  existingTitle: 'Het rapport in deze werkmap',
  madeText: 'Klik op een blad om ernaartoe te gaan.',
  withoutPage: (sheets: number) =>
    `Excel nam de afdrukinstellingen van ${meervoud(sheets, 'blad', 'bladen')} niet aan; meestal is er dan geen printer ingesteld. Wat erop staat is compleet. Zet voor het afdrukken bij Pagina-indeling zelf de afdrukstand op liggend en de breedte op 1 pagina.`,
  help: {
    title: 'Rapport en losse cijfers',
    lines: [
      'Rapport maken (op Overzicht) zet op nieuwe werkbladen: één pagina voor de directeur, het verloop van alle locaties, een blad per locatie, de vergelijking van scenario’s met wat het verschil verklaart, de signalen, het geld, de aannames met hun bron en de kwaliteit van de cijfers.',
      'Ook wie Verkeerstoren niet heeft, kan het lezen: kies dan vaste waarden. Formules volgen het model, zolang de invoegtoepassing er is.',
      'Afdrukken: kies in Excel Bestand, Afdrukken, en dan Gehele werkmap, of selecteer eerst de bladen van het rapport. De bladen staan al op A4 liggend, één pagina breed, met paginanummers en herhaalde titels.',
      'Eén grafiek, tabel of getal: het knopje Zet in werkblad naast de titel zet het vanaf de actieve cel in uw eigen blad. Staat daar iets, dan wordt eerst gevraagd waar het mag komen.',
    ],
  },
  made: (sheets: number) => `Het rapport staat klaar: ${meervoud(sheets, 'nieuw blad', 'nieuwe bladen')}.`,
  takenBack: 'Het rapport is weer weg; de werkmap is zoals daarvoor.',
};
