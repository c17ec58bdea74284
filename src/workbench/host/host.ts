/** Excel's stand-in, put together: a grid, a workbook served over a channel to one add-in page, its functions. */
import { quoteSheetName, columnName } from '../../xlsx/notation/address';
import type { Language } from '../../language';
import { CustomFunctions } from '../functions/custom-functions';
import type { FunctionDescription } from '../functions/metadata';
import type { CallingCell, Grid } from '../grid/base/port';
import { newState } from '../model/base/context';
import { EventHub } from '../model/base/events';
import { isTracked, Tracker } from '../model/base/tracker';
import { createWorkbook, type Workbook } from '../model/workbook';
import type { Behaviour } from '../wire/behaviour';
import { Channel, type HostMessage, type ProcessQuery } from '../wire/channel';
import { failedRead, tooLarge } from '../wire/errors';
import { FrameClock, type Throttle } from './frame-clock';
import type { Metadata } from '../wire/metadata';
import { describe, RequestServer } from './request-server';
import { officeServices, type PaneWindow } from './services';
import { tellTheme } from './theme';
import { UndoPolicy } from './undo-policy';
import { PATH, type RequestBody, type ResponseBody } from '../wire/wire';

interface HostOptions {
  readonly grid: Grid;
  readonly metadata: Metadata;
  readonly functions: readonly FunctionDescription[];
  readonly namespace: string;
  readonly requirementSets: Readonly<Record<string, number | string>>;
  readonly mode: 'message' | 'direct';
  readonly behaviour: Behaviour;
  readonly language: () => Language;
  /** Completes dates entered without one. */
  readonly thisYear: () => number;
  readonly onPane: (visible: boolean) => void;
  readonly onUnserved: (what: string) => void;
  /** A request of the add-in was answered: it may have changed anything. */
  readonly onServed: () => void;
}

/** What a tester can make harder. */
export interface Conditions {
  /** The user is typing in a cell: Excel refuses every request. */
  cellEdit: boolean;
  /** Milliseconds each request takes longer. */
  delay: number;
  /** The how-manieth request from now fails, once; 0: none. Registering events is a request too. */
  failing: number;
  /** The most that Excel on the web takes or gives at once, in bytes; a tester may make it less. */
  mostBytes: number;
}

/** Error number of Office for "not now": the library makes InvalidOperationInCellEditMode of it. */
const NOT_IN_THIS_CONTEXT = 5004;
const OK = 200;
/** Excel on the web refuses more in one question or answer, unless a tester makes it less. */
const MOST_BYTES = 5_000_000;

export class Host {
  readonly conditions: Conditions = { cellEdit: false, delay: 0, failing: 0, mostBytes: MOST_BYTES };
  readonly workbook: Workbook;
  readonly functions: CustomFunctions;
  readonly events: EventHub;
  private readonly server: RequestServer;
  private readonly undo: UndoPolicy;
  private readonly clock = new FrameClock(() => this.channel?.frame.contentWindow ?? null);
  private readonly pane: PaneWindow = { visible: true, startup: 'Inactive' };
  private channel: Channel | null = null;
  private actionsReady: Promise<void> = Promise.resolve();
  private markActionsReady: () => void = () => undefined;
  private running = 0;
  private dark = false;

  constructor(private readonly options: HostOptions) {
    const { grid, metadata, functions, namespace, mode, behaviour, onPane } = options;
    const send = (messages: readonly HostMessage[]) => this.channel?.send(messages);
    this.events = new EventHub(metadata, send);
    const tracker = new Tracker();
    this.workbook = createWorkbook({
      get language() {
        return options.language();
      },
      grid,
      thisYear: options.thisYear,
      events: this.events,
      tracker,
      state: newState(),
    });
    this.functions = new CustomFunctions({
      grid,
      namespace,
      functions,
      mode,
      behaviour,
      send,
      addressOf: (cell) => this.addressOf(cell),
      associated: (id) => this.associated(id),
    });
    this.undo = new UndoPolicy(grid, behaviour);
    const setVisible = (visible: boolean) => onPane(visible);
    const services = officeServices(this.pane, setVisible, () => this.markActionsReady());
    this.server = new RequestServer({
      root: this.workbook,
      metadata,
      services: new Map([...services, ['Microsoft.ExcelServices.CustomFunctions', this.functions.service]]),
      settle: () => grid.settle(),
      undo: this.undo,
      strictNulls: behaviour.nullObjects === 'strict',
      subscribe: (target, event, on) => this.events.subscribe(target, event, on),
      track: (target, on) => {
        if (!isTracked(target)) return;
        if (on) tracker.follow(target);
        else tracker.release(target);
      },
    });
  }

  /** Whether something in the add-in's page would be lost with it. */
  get paneAsksToStay(): boolean {
    return this.channel?.asksToStay() === true;
  }

  /** Loads the add-in's page in place of the one that was there; the workbook stays. */
  load(container: HTMLElement, address: string, locale: string): HTMLIFrameElement {
    this.channel?.close();
    this.events.reset();
    this.functions.restart();
    this.actionsReady = new Promise((resolve) => (this.markActionsReady = resolve));
    const { state } = this.workbook.context;
    this.channel = new Channel({
      address,
      locale,
      requirementSets: this.options.requirementSets,
      settings: state.settings,
      fileName: state.fileName,
      readOnly: state.readOnly,
      processQuery: (body) => this.process(body),
      onCommandCompleted: () => undefined,
      onUnserved: this.options.onUnserved,
    });
    container.append(this.channel.frame);
    return this.channel.frame;
  }

  get isDark(): boolean {
    return this.dark;
  }

  /** Another theme of Excel: the add-in finds it when it looks. */
  setDark(on: boolean): void {
    this.dark = on;
    tellTheme(this.channel?.frame.contentWindow, on);
  }

  /** How slowly the add-in's timers go: those of a pane out of sight once a second, and after some minutes once a minute. */
  throttle(how: Throttle): void {
    this.clock.throttle(how);
  }

  /** Takes the add-in's page away: another workbook gets another host. */
  close(): void {
    this.channel?.close();
    this.channel = null;
  }

  /** Presses a ribbon button, once the add-in listens for them. */
  async runCommand(actionId: string, args: unknown = {}): Promise<void> {
    await this.actionsReady;
    this.functions.buttonPressed();
    this.events.runAction(actionId, args);
  }

  /** What is being asked, answered or calculated, for who waits longer than is natural. */
  get waitingFor(): string {
    const calls = this.functions.unanswered;
    const some = calls.length > 3 ? [...calls.slice(0, 3), `and ${String(calls.length - 3)} more`] : calls;
    return [
      ...(this.running > 0 ? [`${String(this.running)} requests of the add-in`] : []),
      ...(this.options.grid.busy ? ['the calculation'] : []),
      ...(calls.length > 0 ? [`answers of functions: ${some.join(', ')}`] : []),
    ].join('; ');
  }

  /** Whether anything is being asked, answered or calculated. */
  get busy(): boolean {
    return this.running > 0 || this.functions.busy || this.options.grid.busy;
  }

  addressOf({ sheetId, row, column }: CallingCell): string {
    const sheet = this.options.grid.sheets().find(({ id }) => id === sheetId);
    return `${quoteSheetName(sheet?.name ?? '')}!${columnName(column)}${String(row + 1)}`;
  }

  private readonly process: ProcessQuery = async (text) => {
    this.running++;
    try {
      if (this.conditions.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.conditions.delay));
      if (this.conditions.cellEdit) return { status: NOT_IN_THIS_CONTEXT, body: '' };
      return { status: OK, body: await this.answer(text) };
    } catch (error) {
      // Without an answer the add-in would wait for good.
      reportError(error);
      return { status: OK, body: refusal(error) };
    } finally {
      this.running--;
    }
  };

  private async answer(text: string): Promise<string> {
    // The text comes from the library's own code, over our channel.
    const body = JSON.parse(text) as RequestBody;
    const limited = this.options.behaviour.host === 'web';
    if (limited && text.length > this.conditions.mostBytes) return refusal(tooLarge('Request'));
    if (this.failsNow(body)) return refusal(failedRead());
    this.undo.followGroups(this.channel?.frame.contentWindow ?? null);
    // A page that was loaded anew does not know it yet.
    if (this.dark) tellTheme(this.channel?.frame.contentWindow, true);
    const answer = await this.server.process(body);
    if (answer.Error?.Code === 'NotImplemented') this.options.onUnserved(answer.Error.Location);
    this.options.onServed();
    const written = JSON.stringify(answer);
    return limited && written.length > this.conditions.mostBytes ? refusal(tooLarge('Response')) : written;
  }

  /** Only what the add-in asks of the workbook counts: the answers of its functions must arrive. */
  private failsNow({ ObjectPaths }: RequestBody): boolean {
    const { conditions } = this;
    const service = Object.values(ObjectPaths).some((path) => path.ObjectPathType === PATH.service);
    if (conditions.failing === 0 || service) return false;
    conditions.failing--;
    return conditions.failing === 0;
  }

  private associated(id: string): unknown {
    const page: unknown = this.channel?.frame.contentWindow;
    const functions: unknown = Reflect.get(Object(page), 'CustomFunctions');
    const mappings: unknown = Reflect.get(Object(Reflect.get(Object(functions), '_association')), 'mappings');
    return Reflect.get(Object(mappings), id) ?? Reflect.get(Object(mappings), id.toUpperCase());
  }
}

function refusal(error: unknown): string {
  const body: ResponseBody = { Error: describe(error, 0), Results: [], TraceIds: [] };
  return JSON.stringify(body);
}
