/** English texts of the picture that overview and location give: the headline, the orders, the stock account, the money. */
import type { picture as Picture } from '../nl/picture';
import { plural } from '../../notation/plural';

export const picture: typeof Picture = {
  headline: {
    short: 'FTE short',
    spare: 'FTE to spare',
    shortAt: (places, oneLocation) =>
      oneLocation ? `in ${plural(places, 'role', 'roles')}` : `in ${plural(places, 'place', 'places')}`,
    elsewhere: (fte, oneLocation) => `${fte} FTE to spare ${oneLocation ? 'in other roles' : 'elsewhere'}`,
    place: 'A place is one role at one location. What one has to spare does not relieve the shortage of another.',
    nobody: (places) =>
      `In ${plural(places, 'place', 'places')} there is work and nobody to do it; it is impossible to say how many FTE that takes.`,
    incomplete: (places) => `For ${plural(places, 'place', 'places')} data are missing.`,
    inBase: (fte) => `${fte} FTE short in the base`,
    goals: {
      hold: 'to keep the stock as it is',
      stock: 'to bring the stock to its target',
      ontime: 'to decide everything that falls due within the model on time',
      decisions: 'to make the decisions asked for',
    },
    measuredFor: (goals) => `Measured against what is required ${goals}.`,
    notBacklog: (cases) => `That goal asks nothing extra for the ${cases} overdue cases.`,
    worst: (period) => `in ${period}, the tightest period: hours left over later do not make late cases on time`,
  },
  orders: {
    title: 'Orders',
    met: 'On target',
    metPartly: 'On target, as far as counted',
    tooFew: (amount) => `${amount} too few`,
    tooMany: (amount) => `${amount} too many`,
    unknown: 'Cannot be determined',
    atLeast: (amount) => `of at least ${amount}`,
    atMost: (amount) => `of at most ${amount}`,
    partly: 'Counted in part only: some of its period lies outside the model.',
    held: (cases, step, { location, role }) =>
      `At ${location}, ${cases} cases will then still be waiting for ${step}; the role ${role} has no hours left there.`,
    noHold: 'Nowhere is work held up by a lack of hours: the work itself is not there, or waits for something else.',
    edit: 'To Orders',
    everywhere: 'all locations',
  },
  account: {
    title: 'How the stock changes',
    opening: (period) => `Stock, start of ${period}`,
    closing: (period) => `Stock, end of ${period}`,
    inflow: 'Inflow',
    derivedInflow: 'Derived inflow',
    corrections: 'Corrections',
    decisions: 'Decisions',
    withdrawals: 'Withdrawals',
  },
  otherWork: {
    title: 'Besides, other work that is not counted as cases',
    stock: 'open',
    decisions: 'done',
    inTotals: 'It does count in hours, FTE and money.',
  },
  money: {
    title: 'Money',
    staffCost: 'Staff',
    penalties: 'Penalties',
    costPerDecision: 'Cost per decision',
    costPer: 'all staff cost ÷ decisions',
  },
  products: {
    title: 'By product',
    product: 'Product',
    stock: 'Stock',
    startEnd: 'start → end',
    overdue: 'Late',
    decisions: 'Decided',
    hours: 'Hours',
    hoursLong: 'Hours used',
    none: 'No open cases at this location.',
    notACase: 'not counted as a case',
  },
};
