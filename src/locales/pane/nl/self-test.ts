/** Dutch texts of the self-test. */
import { meervoud } from '../../notation/plural';

export const selfTest = {
  title: 'Zelftest',
  text: 'Gaat na of in deze Excel alles werkt wat de Verkeerstoren nodig heeft. Er komen kort werkbladen bij met de naam “VKT-zelftest”; ze verdwijnen vanzelf. Uw eigen bladen blijven ongemoeid. Daarna kan Excel misschien niets meer ongedaan maken. Verlaat u Hulp, dan stopt de test.',
  quick: 'Snelle zelftest',
  quickNamed: 'Snelle zelftest, ongeveer 20 seconden',
  full: 'Volledige zelftest',
  fullNamed: 'Volledige zelftest, enkele minuten; vraagt u iets te doen',
  stop: 'Stoppen',
  progress: (done: number, total: number) => `${done} van ${total}`,
  progressLabel: 'Voortgang van de zelftest',
  tidying: 'Er wordt opgeruimd',
  slow: 'Excel antwoordt niet. Staat er een cel open? Druk op Enter of Esc in Excel.',
  hidePane:
    'Sluit nu het taakvenster met het kruisje en open het na een halve minuut weer. De uitkomst staat dan hier.',
  skip: 'Overslaan',
  refused: {
    'read-only': 'De werkmap is alleen-lezen. Open een nieuwe werkmap en doe de zelftest daar.',
    'structure-protected':
      'De structuur van de werkmap is beveiligd, dus er kunnen geen bladen bij. Doe de zelftest in een nieuwe werkmap.',
  },
  failed: 'De zelftest kon niet worden gedaan. Probeer het in een nieuwe werkmap.',
  allGood: (count: number) => `Alles werkt als verwacht: ${meervoud(count, 'vraag', 'vragen')}.`,
  counts: (good: number, differs: number, notTried: number) =>
    `${good} als verwacht, ${meervoud(differs, 'wijkt', 'wijken')} af, ${notTried} niet te proberen.`,
  stopped: 'Voortijdig gestopt; wat hieronder ontbreekt, is niet gevraagd.',
  left: 'Een blad “VKT-zelftest” kon niet worden verwijderd. U kunt het zelf weggooien.',
  verdicts: { 'as-expected': 'als verwacht', differs: 'wijkt af', 'not-tried': 'niet te proberen' },
  expected: 'Verwacht',
  seen: 'Gezien',
  nothing: 'geen antwoord',
  good: (count: number) => `${count} als verwacht`,
  attention: 'Wijkt af of kon niet worden gevraagd',
  copy: 'Verslag kopiëren',
  copyText: 'In het verslag staat niets uit uw werkmap.',
};
