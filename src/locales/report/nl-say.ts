/** Dutch sentences of the report: what changes, why, and what is short. */
import type { ReportWords } from '../../workbook/report/words';
import { ended } from '../notation/ended';
import { formats } from '../notation/formats';
import { nl as pane } from '../pane/nl/nl';
import { meervoud } from '../notation/plural';
import { account, relief, queue } from './sentence-parts';

const { list } = formats('nl');
const { headline, orders, account: flows, otherWork } = pane.picture;

const goalsOf = (goals: readonly (keyof typeof headline.goals)[]): string =>
  list(goals.map((goal) => headline.goals[goal]));
const counted = (cases: string, id: keyof typeof flows & string): string =>
  `${cases} ${String(flows[id]).toLowerCase()}`;

export const say: ReportWords['say'] = {
  stock: ({ from, to, start, end, change, grows }) =>
    grows === 0
      ? `De voorraad blijft gelijk: ${start} zaken begin ${from} en ${end} eind ${to}.`
      : `De voorraad gaat van ${start} zaken (begin ${from}) naar ${end} zaken (eind ${to}): ${change} ${grows > 0 ? 'meer' : 'minder'}.`,
  account: ({ parts }) => account(parts, { counted, list, comes: 'Erbij', goes: 'Eraf', corrected: 'Correcties' }),
  overdue: ({ cases, share, to }) => `Eind ${to} zijn ${cases} zaken over de termijn, ${share} van de voorraad.`,
  overdueChange: ({ change, grows, since }) =>
    grows === 0
      ? `Dat is evenveel als eind ${since}.`
      : `Dat zijn er ${change} ${grows > 0 ? 'meer' : 'minder'} dan eind ${since}.`,
  short: ({ fte, places, oneLocation, goals, worst }) =>
    `Er is een tekort van ${fte} fte ${headline.shortAt(places, oneLocation)}${worst === null ? '' : ` (in ${worst}, de krapste periode)`}${
      oneLocation ? '' : '; een plek is één rol op één locatie'
    }. ${headline.measuredFor(goalsOf(goals))}`,
  spare: ({ fte, oneLocation }) =>
    `Daarnaast is er ${headline.elsewhere(fte, oneLocation)}; dat lost dit tekort niet vanzelf op.`,
  enough: ({ goals }) => `Er is overal genoeg fte. ${headline.measuredFor(goalsOf(goals))}`,
  gapUnknown: 'Of er genoeg fte is, is niet te zeggen: er ontbreken gegevens. Zie het blad Rapport kwaliteit.',
  stockUnknown:
    'Wat er van de voorraad wordt, is niet te zeggen: er ontbreken gegevens. Zie het blad Rapport kwaliteit.',
  overdueUnknown:
    'Hoeveel zaken er over de termijn zijn, is niet te zeggen: er ontbreken gegevens. Zie het blad Rapport kwaliteit.',
  moneyUnknown: 'Wat het kost, is niet te zeggen: er ontbreken gegevens. Zie het blad Rapport kwaliteit.',
  nobody: headline.nobody,
  incompletePlaces: headline.incomplete,
  noCapacity: 'Hier is geen werk en geen bezetting bekend.',
  notBacklog: headline.notBacklog,
  againstBase: ({ parts }) => `Vergeleken met de basis, zonder scenario: ${parts.join('; ')}.`.replace('..', '.'),
  differs: (name, change) => `${name.charAt(0).toLowerCase()}${name.slice(1)} ${change}`,
  sameAsBase: 'Dit scenario geeft dezelfde uitkomsten als de basis.',
  causes: ({ parts }) => `Het verschil in voorraad komt vooral door ${list(parts)}.`,
  cause: (name, change) => `${name} (${change})`,
  orders: ({ met, total, missed, unsure }) =>
    [
      total === 1
        ? met === 1
          ? 'De opdracht wordt gehaald.'
          : ''
        : `Van de ${String(total)} opdrachten ${met === 1 ? 'wordt er 1' : `worden er ${String(met)}`} gehaald.`,
      missed.length > 0 ? `Niet gehaald: ${missed.join('; ')}.` : '',
      unsure > 0 ? `Van ${meervoud(unsure, 'opdracht', 'opdrachten')} is het niet of niet helemaal te zeggen.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  orderMissed: (order, asked, expected) => `${order} (gevraagd ${asked}, verwacht ${expected})`,
  money: ({ staff, penalties }) =>
    penalties === null
      ? `${ended(`Het personeel kost ${staff}`)} Wat te late zaken aan dwangsommen kosten, staat nog niet bij Dwangsommen.`
      : `Het personeel kost ${staff}; aan dwangsommen wordt ${penalties} verwacht.`,
  otherWork: (names) => `${otherWork.title}: ${names}. ${otherWork.inTotals}`,
  bottleneck: ({ role, fte, since }) => pane.location.short(role, fte, since),
  noBottleneck: (to) => `${pane.location.noBottleneck}: elke rol heeft tot en met ${to} genoeg capaciteit.`,
  relief: (found, period) => relief(found, period, { formats: formats('nl'), words: pane.location, or: 'of' }),
  queue: (found) => queue(found, { formats: formats('nl'), words: pane.location, periodly: 'periode' }),
  held: ({ cases, step, location, role }) =>
    orders.held(formats('nl').amount(cases, 'cases'), step, { location, role }),
  noHold: orders.noHold,
  partly: orders.partly,
  incomplete: '(onvolledig)',
  norms: ({ total, assumption, measured, approved, unsourced }) =>
    `Er ${total === 1 ? 'is' : 'zijn'} ${meervoud(total, 'norm', 'normen')}: ${meervoud(assumption, 'aanname', 'aannames')}, ${String(measured)} gemeten en ${String(approved)} vastgesteld. ${
      unsourced === 0
        ? 'Bij elke norm staat een bron.'
        : `Bij ${meervoud(unsourced, 'norm', 'normen')} staat geen bron.`
    }`,
  delivered: ({ delivered, total, oldest, edition }) =>
    `${String(delivered)} van ${meervoud(total, 'locatie', 'locaties')} ${delivered === 1 ? 'heeft' : 'hebben'} geleverd${edition === null ? '' : ` voor editie ${edition}`}${oldest === null ? '' : `; de oudste cijfers zijn ${meervoud(oldest, 'dag', 'dagen')} oud`}.`,
  leverProblems: (scenario, count) =>
    `Let op: in scenario “${scenario}” ${count === 1 ? 'werkt 1 hefboom' : `werken ${String(count)} hefbomen`} niet zoals bedoeld. Zie Controle.`,
};
