/**
 * The parent's side of Office.js' cross-document channel: what Excel on the web does for the frame of an add-in. The
 * add-in's page is not modified; office.js reads whom to talk to from the frame's name.
 */

const MESSAGE = { request: 0, response: 1 } as const;
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE = { toCall: 0, event: 1 } as const;
const DISPATCH = { loadSettings: 75, saveSettings: 76, processQuery: 93, commandCompleted: 94 } as const;
/** sharedApp + customFunction: without the second the custom functions runtime never starts. */
const FLAGS = 1 | 2;
const EXCEL_ON_THE_WEB = 16;

/** A message of the host: category, type, target, text, id, remote. See events.ts and functions/messages.ts. */
export type HostMessage = readonly [number, number, string, string, number, boolean];

/** Answers the text of a ProcessQuery; a status other than 200 is an error number of Office. */
export type ProcessQuery = (body: string) => Promise<{ readonly status: number; readonly body: string }>;

interface ChannelOptions {
  readonly address: string;
  readonly locale: string;
  readonly requirementSets: Readonly<Record<string, number | string>>;
  readonly settings: Map<string, string>;
  readonly fileName: string;
  readonly readOnly: boolean;
  readonly processQuery: ProcessQuery;
  readonly onCommandCompleted: () => void;
  readonly onUnserved: (what: string) => void;
}

interface Incoming {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Readonly<Record<string, unknown>>;
}

export class Channel {
  readonly frame = document.createElement('iframe');
  private readonly id = crypto.randomUUID();
  private readonly conversation = `workbench-${crypto.randomUUID()}`;
  private readonly origin: string;
  /** Event name → the correlation id its messages carry. */
  private readonly registered = new Map<string, number>();
  private readonly listening = (event: MessageEvent) => void this.receive(event);
  private held: HostMessage[] = [];

  constructor(private readonly options: ChannelOptions) {
    this.origin = new URL(options.address, location.href).origin;
    window.addEventListener('message', this.listening);
    const hostInfo = ['Excel', 'Web', '16.01', options.locale, this.id, '', 'disableLogging', String(FLAGS)];
    this.frame.name = JSON.stringify({
      baseFrameName: `workbench-${this.id}`,
      hostInfo: hostInfo.join('$'),
      xdmInfo: [this.conversation, this.id, location.href.split('#')[0]].join('|'),
      serializerVersion: '1',
      flights: '[]',
    });
    this.frame.src = options.address;
  }

  /** Whether the page asks to be kept, as browsers ask it before they leave it: something in it would be lost. */
  asksToStay(): boolean {
    const leaving = new Event('beforeunload', { cancelable: true });
    return this.frame.contentWindow?.dispatchEvent(leaving) === false;
  }

  close(): void {
    window.removeEventListener('message', this.listening);
    this.frame.remove();
  }

  /** Delivers host messages. Until the library listens they wait, as Excel's do. */
  send(messages: readonly HostMessage[]): void {
    if (messages.length === 0) return;
    if (this.registered.has('richApiMessage')) this.fire('richApiMessage', { ArrayData: messages });
    else this.held.push(...messages);
  }

  private fire(event: string, data: unknown): void {
    const correlation = this.registered.get(event);
    if (correlation === undefined) return;
    this.post({
      _messageType: MESSAGE.response,
      _actionName: event,
      _correlationId: correlation,
      _errorCode: 0,
      _responseType: RESPONSE.event,
      _data: data,
    });
  }

  private post(message: Readonly<Record<string, unknown>>): void {
    const envelope = { _origin: location.origin, _conversationId: this.conversation, _serializerVersion: 1 };
    this.frame.contentWindow?.postMessage(JSON.stringify({ ...envelope, ...message }), this.origin);
  }

  private reply(request: Incoming, data: unknown, errorCode = 0): void {
    this.post({
      _messageType: MESSAGE.response,
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _errorCode: errorCode,
      _responseType: RESPONSE.toCall,
      _data: data,
    });
  }

  private async receive(event: MessageEvent): Promise<void> {
    // The frame may have gone elsewhere: only pages of the add-in's own address are listened to.
    if (event.source !== this.frame.contentWindow || event.origin !== this.origin) return;
    if (typeof event.data !== 'string') return;
    const message = parse(event.data);
    if (message?._conversationId !== this.conversation || message._messageType !== MESSAGE.request) return;
    if (message._actionType === ACTION.registerEvent) this.register(message);
    else if (message._actionType === ACTION.unregisterEvent) {
      this.registered.delete(message._actionName);
      this.reply(message, { Error: 0 });
    } else await this.invoke(message);
  }

  private register(message: Incoming): void {
    this.registered.set(message._actionName, message._correlationId);
    this.reply(message, { Error: 0 });
    if (message._actionName !== 'richApiMessage') return;
    const waiting = this.held;
    this.held = [];
    this.send(waiting);
  }

  private async invoke(message: Incoming): Promise<void> {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.reply(message, this.appContext());
        return;
      case 'ContextActivationManager_notifyHost':
        this.reply(message, null);
        return;
      case 'executeMethod':
        await this.execute(message);
        return;
      default:
        this.options.onUnserved(`channel action ${message._actionName}`);
        this.reply(message, null, -2);
    }
  }

  private async execute(message: Incoming): Promise<void> {
    const done = (data: object) => this.reply(message, { Version: 1, Error: 0, ...data });
    const dispatch: unknown = Reflect.get(Object(message._data['DdaMethod']), 'DispatchId');
    switch (dispatch) {
      case DISPATCH.processQuery: {
        const parts = message._data['ArrayData'];
        const answer = await this.options.processQuery(String(Array.isArray(parts) ? parts[4] : ''));
        if (answer.status !== 200) this.reply(message, { Version: 1, Error: answer.status });
        else done({ Data: [200, ['content-type', 'application/json'], [answer.body]] });
        return;
      }
      case DISPATCH.saveSettings: {
        const properties: unknown = Reflect.get(Object(message._data['DdaSettingsMethod']), 'Properties');
        this.options.settings.clear();
        for (const pair of Array.isArray(properties) ? properties : [])
          if (Array.isArray(pair)) this.options.settings.set(String(pair[0]), String(pair[1]));
        done({});
        return;
      }
      case DISPATCH.loadSettings: {
        const settings = [...this.options.settings].map(([Name, Value]) => ({ Name, Value }));
        done({ Properties: { Settings: settings } });
        return;
      }
      case DISPATCH.commandCompleted:
        this.options.onCommandCompleted();
        done({});
        return;
      default:
        this.options.onUnserved(`dispatch ${String(dispatch)}`);
        this.reply(message, { Version: 1, Error: 5001 });
    }
  }

  private appContext() {
    const { locale, settings, fileName, requirementSets, readOnly } = this.options;
    return {
      _id: this.id,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: '16.0',
      _appMinorVersion: 1,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `${location.origin}/${encodeURIComponent(fileName)}`,
      _clientMode: readOnly ? 0 : 1,
      _settings: [...settings],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.id,
      _appInstanceId: this.id,
      _requirementMatrix: JSON.stringify(requirementSets),
      _hostFullVersion: '16.0.99999.0',
      _hostCustomMessage: '',
      _clientWindowHeight: 0,
      _clientWindowWidth: 0,
      _addinName: 'workbench',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }
}

/** Our own channel's messages are trusted to have their shape; anything else is not for us. */
function parse(text: string): Incoming | null {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === 'object' && message !== null ? (message as Incoming) : null;
  } catch {
    return null;
  }
}
