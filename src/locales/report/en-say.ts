/** English sentences of the report: what changes, why, and what is short. */
import type { ReportWords } from '../../workbook/report/words';
import { en as pane } from '../pane/en/en';
import { formats } from '../notation/formats';
import { plural } from '../notation/plural';
import { account, queue, relief } from './sentence-parts';

const { list } = formats('en');
const { headline, orders, account: flows, otherWork } = pane.picture;

const goalsOf = (goals: readonly (keyof typeof headline.goals)[]): string =>
  list(goals.map((goal) => headline.goals[goal]));
const counted = (cases: string, id: keyof typeof flows & string): string =>
  `${cases} ${String(flows[id]).toLowerCase()}`;

export const say: ReportWords['say'] = {
  stock: ({ from, to, start, end, change, grows }) =>
    grows === 0
      ? `The stock stays as it is: ${start} cases at the start of ${from} and ${end} at the end of ${to}.`
      : `The stock goes from ${start} cases (start of ${from}) to ${end} cases (end of ${to}): ${change} ${grows > 0 ? 'more' : 'fewer'}.`,
  account: ({ parts }) => account(parts, { counted, list, comes: 'In', goes: 'Out', corrected: 'Corrections' }),
  overdue: ({ cases, share, to }) => `At the end of ${to}, ${cases} cases are overdue, ${share} of the stock.`,
  overdueChange: ({ change, grows, since }) =>
    grows === 0
      ? `That is as many as at the end of ${since}.`
      : `That is ${change} ${grows > 0 ? 'more' : 'fewer'} than at the end of ${since}.`,
  short: ({ fte, places, oneLocation, goals, worst }) =>
    `There is a shortage of ${fte} FTE ${headline.shortAt(places, oneLocation)}${worst === null ? '' : ` (in ${worst}, the tightest period)`}${
      oneLocation ? '' : '; a place is one role at one location'
    }. ${headline.measuredFor(goalsOf(goals))}`,
  spare: ({ fte, oneLocation }) =>
    `There are also ${headline.elsewhere(fte, oneLocation)}; that does not by itself relieve this shortage.`,
  enough: ({ goals }) => `There are enough FTE everywhere. ${headline.measuredFor(goalsOf(goals))}`,
  gapUnknown: 'Whether there are enough FTE cannot be told: data are missing. See the sheet Report quality.',
  stockUnknown: 'What becomes of the stock cannot be told: data are missing. See the sheet Report quality.',
  overdueUnknown: 'How many cases are overdue cannot be told: data are missing. See the sheet Report quality.',
  moneyUnknown: 'What it costs cannot be told: data are missing. See the sheet Report quality.',
  nobody: headline.nobody,
  incompletePlaces: headline.incomplete,
  noCapacity: 'No work and no staff are known here.',
  notBacklog: headline.notBacklog,
  againstBase: ({ parts }) => `Compared with the base, without a scenario: ${parts.join('; ')}.`,
  differs: (name, change) =>
    `${/^FTE/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`} ${change}`,
  sameAsBase: 'This scenario gives the same outcomes as the base.',
  causes: ({ parts }) => `The difference in stock comes mostly from ${list(parts)}.`,
  cause: (name, change) => `${name} (${change})`,
  orders: ({ met, total, missed, unsure }) =>
    [
      total === 1
        ? met === 1
          ? 'The order is met.'
          : ''
        : `Of the ${String(total)} orders ${String(met)} ${met === 1 ? 'is' : 'are'} met.`,
      missed.length > 0 ? `Not met: ${missed.join('; ')}.` : '',
      unsure > 0 ? `For ${plural(unsure, 'order', 'orders')} it cannot be told, or not in full.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  orderMissed: (order, asked, expected) => `${order} (asked ${asked}, expected ${expected})`,
  money: ({ staff, penalties }) =>
    penalties === null
      ? `Staff costs ${staff}. What overdue cases cost in penalties is not filled in under Penalties yet.`
      : `Staff costs ${staff}; ${penalties} is expected in penalties.`,
  otherWork: (names) => `${otherWork.title}: ${names}. ${otherWork.inTotals}`,
  bottleneck: ({ role, fte, since }) => pane.location.short(role, fte, since),
  noBottleneck: (to) => `${pane.location.noBottleneck}: every role has enough capacity up to and including ${to}.`,
  relief: (found, period) => relief(found, period, { formats: formats('en'), words: pane.location, or: 'or' }),
  queue: (found) => queue(found, { formats: formats('en'), words: pane.location, periodly: 'period' }),
  held: ({ cases, step, location, role }) =>
    orders.held(formats('en').amount(cases, 'cases'), step, { location, role }),
  noHold: orders.noHold,
  partly: orders.partly,
  incomplete: '(incomplete)',
  norms: ({ total, assumption, measured, approved, unsourced }) =>
    `There ${total === 1 ? 'is' : 'are'} ${plural(total, 'norm', 'norms')}: ${plural(assumption, 'assumption', 'assumptions')}, ${String(measured)} measured and ${String(approved)} approved. ${
      unsourced === 0 ? 'Every norm has a source.' : `${plural(unsourced, 'norm has', 'norms have')} no source.`
    }`,
  delivered: ({ delivered, total, oldest, edition }) =>
    `${String(delivered)} of ${plural(total, 'location', 'locations')} ${delivered === 1 ? 'has' : 'have'} delivered${edition === null ? '' : ` for edition ${edition}`}${oldest === null ? '' : `; the oldest figures are ${plural(oldest, 'day', 'days')} old`}.`,
  leverProblems: (scenario, count) =>
    `Note: in scenario “${scenario}” ${count === 1 ? '1 lever does' : `${String(count)} levers do`} not work as intended. See Check.`,
};
