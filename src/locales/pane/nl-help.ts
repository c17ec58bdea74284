/** Dutch texts of the help view. */
export const help = {
  newModel: 'Nieuw model',
  newModelText: 'Begin opnieuw met een voorbeeld of met lege tabellen.',
  replaceQuestion: (name: string) =>
    `“${name}” maken? Het huidige model gaat opzij: de werkbladen blijven bewaard, verborgen en met (oud) achter de naam.`,
  replace: 'Nieuw model maken',
  language: 'Taal',
  functions: 'Functies',
  startTitle: 'Starten met deze werkmap',
  startWhy:
    'Zet dit aan als levende cellen meteen moeten antwoorden wanneer deze werkmap opent, ook zonder dit paneel. Het wordt in de werkmap bewaard: collega’s zonder Verkeerstoren krijgen er bij het openen een melding over.',
  startOn: 'Starten met de werkmap',
  functionsText: 'Kies een lege cel, voeg een voorbeeld in en vervang de getallen door uw eigen cellen.',
  search: 'Zoek functie',
  noneFound: (text: string) => `Geen functie met “${text}”.`,
  insert: 'Invoegen',
  insertNamed: (name: string) => `Voorbeeld van ${name} invoegen in de actieve cel`,
  arguments: 'Argumenten',
  optional: 'mag leeg',
  example: 'Voorbeeld',
  result: 'geeft',
  glossary: 'Woordenlijst',
  dutch: 'Nederlands',
  english: 'Engels',
  meaning: 'Betekenis',
  about: 'Over',
  version: 'Versie',
  rules: 'Rekenregels',
  diagnostics: 'Diagnose',
  diagnosticsText:
    'Gegevens over de invoegtoepassing en het model, zonder cijfers uit de werkmap. Om mee te sturen met een vraag.',
  copy: 'Kopiëren',
};
