/**
 * The messages in which the host and the page speak of custom functions: what is asked goes out in batches, once the page
 * says that it is ready; answers come in as calls of the service object.
 */
import type { HostMessage } from '../wire/channel';
import type { HostObject } from '../wire/host-object';
import type { Call } from './calls';
import { type CallOutcome, failure, success } from './results';

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

type Answer = readonly [id: unknown, outcome: CallOutcome];

export class FunctionMessages {
  /** What Office.js knows as Microsoft.ExcelServices.CustomFunctions. */
  readonly service: HostObject;
  readonly counts = { invoked: 0, batches: 0 };
  private outbox: HostMessage[] = [];
  private ready = false;

  constructor(
    private readonly send: (messages: readonly HostMessage[]) => void,
    answered: (answers: readonly Answer[]) => void,
  ) {
    const ready = () => {
      this.ready = true;
      this.flush();
    };
    this.service = serviceOf(ready, answered);
  }

  /** Whether anything is to be sent yet. */
  get waiting(): boolean {
    return this.outbox.length > 0;
  }

  /** The page was replaced: the new one has been told nothing, and has to say that it is ready. */
  restart(): void {
    this.ready = false;
    this.outbox = [];
  }

  invoke({ id, description, values, cancelable, streaming }: Call, address: string | null): void {
    const flags = (cancelable ? 1 : 0) | (streaming ? 2 : 0);
    this.post(id, INVOKE, [id, description.id, values, address, flags]);
  }

  cancel({ id }: Call): void {
    this.post(id, CANCEL, { invocationId: id });
  }

  flush(): void {
    if (!this.ready || this.outbox.length === 0) return;
    const messages = this.outbox;
    this.outbox = [];
    this.counts.invoked += messages.length;
    this.counts.batches++;
    this.send(messages);
  }

  private post(id: number, type: number, message: unknown): void {
    this.outbox.push([CATEGORY, type, '', JSON.stringify(message), id, false]);
  }
}

function serviceOf(ready: () => void, answered: (answers: readonly Answer[]) => void): HostObject {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const members = {
    excelType: 'CustomFunctions',
    _SetOsfControlContainerReadyForCustomFunctions: ready,
    /** 1 split oversized answers, 2 wait at least 200 ms, 3 timing, 4 register. */
    _GetEnabledFeatures: () => [1, 2, 3, 4],
    setInvocationResults: (results: unknown) =>
      answered(
        list(results).map((result) => {
          const field = (name: string): unknown => Reflect.get(Object(result), name);
          const outcome = field('failed') ? failure(field('errorCode'), field('value')) : success(field('value'));
          return [field('id'), outcome];
        }),
      ),
    setInvocationArrayResults: (results: unknown) =>
      answered(
        list(results).map((result) => {
          const [id, ok, value, code] = list(result);
          return [id, ok ? success(value) : failure(code, value)];
        }),
      ),
  };
  return members;
}
