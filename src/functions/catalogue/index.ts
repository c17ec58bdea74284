/** Every custom function there is. */
import type { PlainFunction } from '../define';
import { GOAL_FUNCTIONS } from './goals';
import { JUDGEMENT_FUNCTIONS } from './judgement';
import { LIVE_FUNCTIONS } from './live';
import { MONEY_FUNCTIONS } from './money';
import { QUEUE_FUNCTIONS } from './queues';
import { HOURS_FUNCTIONS } from './hours';
import { WORK_FUNCTIONS } from './work';

export const CATALOGUE: readonly PlainFunction[] = [
  ...HOURS_FUNCTIONS,
  ...WORK_FUNCTIONS,
  ...GOAL_FUNCTIONS,
  ...QUEUE_FUNCTIONS,
  ...MONEY_FUNCTIONS,
  ...LIVE_FUNCTIONS,
  ...JUDGEMENT_FUNCTIONS,
];
