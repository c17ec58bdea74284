/**
 * Serves ProcessQuery: resolves object paths and runs actions over any tree of HostObjects. It knows nothing of
 * Excel's behaviour; names and types come from the library's metadata.
 */
import { ApiError, itemNotFound, notServed } from '../wire/errors';
import { type HostObject, isHostObject } from '../wire/host-object';
import { Members } from '../wire/members';
import { memberName, type Metadata } from '../wire/metadata';
import { readQuery } from '../wire/query';
import { ACTION, type WireAction, type ActionResult, type ArgumentInfo, type ObjectPath, PATH } from '../wire/wire';
import type { RequestBody, ResponseBody } from '../wire/wire';

interface RequestServerOptions {
  readonly root: HostObject;
  readonly metadata: Metadata;
  /** By full name, e.g. "Microsoft.ExcelServices.CustomFunctions". */
  readonly services: ReadonlyMap<string, HostObject>;
  /** Waits until calculated values are current. */
  readonly settle: () => Promise<void>;
  /** Called before a member is written or called; what it returns, after. May refuse. */
  readonly undo: { begin(member: string): () => void };
  /** Whether nothing may be asked of a null object; else what is asked of one is null too. */
  readonly strictNulls: boolean;
  /** `x.onY.add` and `.remove` arrive as calls of `_RegisterYEvent`. */
  readonly subscribe: (target: HostObject, event: string, on: boolean) => void;
  /** An object was handed to the client for keeps (or given back): Excel moves such ranges along with their cells. */
  readonly track: (target: HostObject, on: boolean) => void;
}

type Resolve = (id: number) => Promise<HostObject | null>;

/** Members whose answer depends on calculated values; all others need not wait for the calculation. */
const CALCULATED = /^(values|text|valueTypes|value|hasSpill|items)$/i;
/** Cells move only when the calculation is done: what is still being calculated would land where they were. */
const CALCULATED_METHOD = /^(Get(Spill|UsedRange)|Insert$|Delete$)/;

export class RequestServer {
  private readonly members: Members;
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new Map<HostObject, string>();
  private nextReference = 1;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RequestServerOptions) {
    this.members = new Members(options.metadata);
  }

  /** Requests are served one after another, in the order they arrive. */
  process(body: RequestBody): Promise<ResponseBody> {
    const answer = this.queue.then(() => this.perform(body));
    this.queue = answer.catch(() => undefined); // one that cannot be served must not stand before all that follow
    return answer;
  }

  private async perform(body: RequestBody): Promise<ResponseBody> {
    const resolve = this.resolver(body);
    const kept = new Set(body.Actions.filter((a) => a.Name === '_KeepReference').map((a) => a.ObjectPathId));
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: (await this.act(action, resolve, kept)) ?? null });
      } catch (error) {
        // Excel stops at the first failure; what went before stays done.
        return { Error: describe(error, index), Results: results, TraceIds: traceIds };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  /** Each object path is resolved once per request: a method path such as Add has effects. */
  private resolver(body: RequestBody): Resolve {
    const found = new Map<number, Promise<HostObject | null>>();
    const resolve: Resolve = (id) => {
      const known = found.get(id);
      if (known) return known;
      const path = body.ObjectPaths[String(id)];
      const object = path ? this.resolve(path, resolve) : Promise.reject(notServed(`object path ${String(id)}`));
      found.set(id, object);
      return object;
    };
    return resolve;
  }

  private async resolve(path: ObjectPath, resolve: Resolve): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.options.root;
      case PATH.service: {
        const service = this.options.services.get(path.Name);
        if (!service) throw notServed(`service ${path.Name}`);
        return service;
      }
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.references.get(path.Name);
        if (kept) return kept;
        throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
      }
    }
    const parent = await resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return this.ofNull();
    if (path.ObjectPathType === PATH.property) return asObject(this.members.read(parent, memberName(path.Name)));
    const args = await this.arguments(path.ArgumentInfo, resolve);
    if (path.ObjectPathType === PATH.indexer) return asObject(await this.members.call(parent, 'GetItem', args));
    if (CALCULATED_METHOD.test(path.Name)) await this.options.settle();
    return asObject(await this.step(parent, path.Name, () => this.members.call(parent, path.Name, args)));
  }

  private ofNull(): null {
    if (this.options.strictNulls) throw itemNotFound();
    return null;
  }

  /** One step to undo, or what Excel makes of it. */
  private async step<T>(target: HostObject, wireName: string, action: () => T | Promise<T>): Promise<T> {
    const end = this.options.undo.begin(`${target.excelType}.${memberName(wireName)}`);
    try {
      return await action();
    } finally {
      end();
    }
  }

  private async act(action: WireAction, resolve: Resolve, kept: ReadonlySet<number>): Promise<unknown> {
    if (action.ActionType === ACTION.trace || action.ActionType === ACTION.ensureUnchanged) return null;
    const target = await resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return this.identify(target, kept.has(action.ObjectPathId));
    if (!target) return action.ActionType === ACTION.query ? null : this.ofNull(); // else they do nothing
    switch (action.ActionType) {
      case ACTION.query: {
        const query = action.QueryInfo ?? {};
        if (asksCalculated(query.Select)) await this.options.settle();
        return readQuery(this.members, target, query);
      }
      case ACTION.method:
        return await this.method(target, action, resolve);
      case ACTION.setProperty:
        await this.set(target, action, resolve);
        return null;
      default:
        throw notServed(`action type ${String(action.ActionType)}`);
    }
  }

  private async method(target: HostObject, action: WireAction, resolve: Resolve): Promise<unknown> {
    if (action.Name === '_KeepReference') return null; // done when the path was instantiated
    const args = await this.arguments(action.ArgumentInfo, resolve);
    if (action.Name === '_RemoveReference') return this.forget(String(args[0]));
    const registration = /^_(Un)?[Rr]egister(\w+)$/.exec(action.Name);
    if (registration) {
      this.options.subscribe(target, registration[2] ?? '', registration[1] === undefined);
      return null;
    }
    if (CALCULATED_METHOD.test(action.Name)) await this.options.settle();
    return await this.step(target, action.Name, () => this.members.call(target, action.Name, args));
  }

  private async set(target: HostObject, action: WireAction, resolve: Resolve): Promise<void> {
    const [value] = await this.arguments(action.ArgumentInfo, resolve);
    await this.step(target, action.Name, () => this.members.write(target, action.Name, value));
  }

  private identify(target: HostObject | null, keep: boolean): Record<string, unknown> | null {
    if (!target) return null;
    return { ...target.identity?.(), ...(keep ? { _ReferenceId: this.keep(target) } : {}) };
  }

  private keep(target: HostObject): string {
    const known = this.referenceIds.get(target);
    if (known) return known;
    const id = `ref-${String(this.nextReference++)}`;
    this.references.set(id, target);
    this.referenceIds.set(target, id);
    this.options.track(target, true);
    return id;
  }

  private forget(id: string): null {
    const target = this.references.get(id);
    this.references.delete(id);
    if (target && this.referenceIds.delete(target)) this.options.track(target, false);
    return null;
  }

  /** Arguments as the object model wants them: object paths become objects, also inside lists and plain objects. */
  private async arguments(info: ArgumentInfo | undefined, resolve: Resolve): Promise<unknown[]> {
    const walk = async (value: unknown, reference: unknown): Promise<unknown> => {
      if (Array.isArray(value) && Array.isArray(reference))
        return await Promise.all(value.map((item: unknown, i) => walk(item, reference[i])));
      if (typeof reference === 'number' && reference > 0) return await resolve(reference);
      const inline: unknown =
        typeof value === 'object' && value !== null ? Reflect.get(value, '_ObjectPathId') : undefined;
      return typeof inline === 'number' ? await resolve(inline) : value;
    };
    const references = info?.ReferencedObjectPathIds ?? [];
    return await Promise.all((info?.Arguments ?? []).map((value, i) => walk(value, references[i])));
  }
}

function asksCalculated(select: readonly string[] | undefined): boolean {
  if (!select || select.length === 0) return true;
  return select.some((path) => path === '*' || path.split(/[/.]/).some((name) => CALCULATED.test(name)));
}

function asObject(value: unknown): HostObject | null {
  if (value === null || value === undefined) return null;
  if (isHostObject(value)) return value;
  throw new TypeError('A member that should return an object returned something else.');
}

/** An error as the library reads it. */
export function describe(error: unknown, index: number): NonNullable<ResponseBody['Error']> {
  const known = error instanceof ApiError ? error : null;
  return {
    Code: known?.code ?? 'GeneralException',
    Message: known?.message ?? `Workbench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    HttpStatusCode: known?.httpStatus ?? 500,
    Location: known?.location ?? '',
    ActionIndex: index,
  };
}
