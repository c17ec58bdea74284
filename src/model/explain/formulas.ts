/** The formula of every measure in the symbols of the README, which are the same in every language. */
import type { MeasureId } from '../tables/measure-definitions';

/** The formula of each measure, to print beside its number. */
export const FORMULAS: Readonly<Record<MeasureId, string>> = {
  stock: 'stock[t] = stock[t−1] + corrections + λ + derived − withdrawals − decisions',
  overdueStock: 'Σ cases[a], a + term ≤ t',
  hoursInStock: 'Σ stock[p,k] × w[p,k],  w[p,k] = Σ e[p,j], j ≥ k',
  inflow: 'Σ λ',
  derivedInflow: 'Σ events[t − lag] × share',
  withdrawals: '(stock[t−1] + corrections) × share',
  corrections: 'Σ corrections',
  decisions: 'hours used[K] ÷ e[p,K]',
  decisionsOnTime: 'decisions − decisions after due period',
  onTimeShare: 'decisions on time ÷ decisions',
  meanAgeAtDecision: 'Σ decisions[a] × (t − a) ÷ Σ decisions[a]',
  weeksOfWork: 'hours in stock ÷ (hours available ÷ weeks)',
  waitingTime: 'min n: Σ H[t+1 … t+n] ≥ hours in stock[t], max over r',
  hoursRequired: 'hold: Σ λ × e;  stock: + (W0 − W*) ÷ D;  ontime: max dbf(s,t] ÷ A(s,t]',
  hoursAvailable: 'H = F × A × (1 − allowance) − fixed',
  hoursUsed: 'Σ cases[p,k] × e[p,k]',
  utilisation: 'hours used ÷ hours available',
  fteRequired: 'work ÷ (A × (1 − allowance)) + fixed ÷ A',
  fteAvailable: 'F = Σ FTE × overlap × curve − mentor × Σ FTE(new)',
  fteContracted: 'Σ FTE × overlap',
  fteGap: 'FTE available − FTE required',
  staffCost: 'Σ FTE × contract hours × rate',
  penalties: 'Σ cases × (P(days) − P(days before))',
  costPerDecision: 'staff cost ÷ decisions',
};
