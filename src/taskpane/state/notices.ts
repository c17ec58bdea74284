/** What just happened, newest first: what is over makes way, what somebody may still need stays. */
import type { Notice } from './pane-state';

/** Writes that can be taken back from the list; older ones have been built upon. */
const WAYS_BACK_KEPT = 5;

export const isFailure = ({ text }: Notice): boolean => text.code === 'refused' || text.code === 'broken';

/** A new notice takes the place of what only told something; failures stay until they are read, writes for their way back. */
export function raised(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  const said = JSON.stringify(notice.text);
  // A failure that happens again is one failure; a write that says the same as another has a way back of its own.
  const others = notices.filter((other) => !isFailure(other) || JSON.stringify(other.text) !== said);
  const waysBack = others.filter((other) => other.canTakeBack && !isFailure(other)).slice(0, WAYS_BACK_KEPT);
  return [notice, ...others.filter((other) => isFailure(other) || waysBack.includes(other))];
}

/** What is on screen before anybody asks for the rest: the newest, and the newest failure if that is another. */
export function inSight(notices: readonly Notice[]): readonly Notice[] {
  const [newest, ...older] = notices;
  if (newest === undefined) return [];
  const failure = isFailure(newest) ? undefined : older.find(isFailure);
  return failure === undefined ? [newest] : [newest, failure];
}
