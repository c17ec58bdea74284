/** Who listens to what, and the messages Excel sends them. */
import type { HostMessage } from '../../wire/channel';
import type { HostObject } from '../../wire/host-object';
import type { Metadata } from '../../wire/metadata';

/** The library's numbers for the events we send. */
export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  rowSorted: 19,
  protectionChanged: 24,
  sheetRenamed: 25,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events of the whole workbook. */
export const WORKBOOK = 'Workbook';

const OBJECT_EVENTS = 65_536;
const ACTIONS = 2;
const RUN_ACTION = 1000;

export class EventHub {
  /** context.runtime.enableEvents. */
  enabled = true;
  private readonly subscribed = new Set<string>();
  private nextAction = 1;

  constructor(
    private readonly metadata: Metadata,
    private readonly send: (messages: readonly HostMessage[]) => void,
  ) {}

  /** `event` as in `_Register<event>`. */
  subscribe(target: HostObject, event: string, on: boolean): void {
    const events = Object.values(this.metadata[target.excelType]?.events ?? {});
    const type = events.find(({ register }) => register === `_Register${event}`)?.type;
    if (type === undefined) return;
    const key = keyOf(type, target.eventTarget ?? WORKBOOK);
    if (on) this.subscribed.add(key);
    else this.subscribed.delete(key);
  }

  /** A new page starts without listeners. */
  reset(): void {
    this.subscribed.clear();
    this.enabled = true;
  }

  /** Tells the listeners of an object, and of each other target that is named: the collection it is in, say. */
  fire(type: number, targets: readonly string[], message: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    const remote = message['source'] === 'Remote';
    const listening = targets.filter((target) => this.subscribed.has(keyOf(type, target)));
    this.send(listening.map((target) => [OBJECT_EVENTS, type, target, JSON.stringify(message), 0, remote] as const));
  }

  /** A ribbon button or shortcut: calls what the add-in gave Office.actions.associate. */
  runAction(actionId: string, args: unknown): void {
    this.send([[ACTIONS, RUN_ACTION, '', JSON.stringify([actionId, JSON.stringify(args)]), this.nextAction++, false]]);
  }
}

const keyOf = (type: number, target: string) => `${String(type)}|${target}`;
