/**
 * What the request server needs of an object it serves. Members are found by name, as the wire has them: the
 * library's metadata says which names exist, the object says which of those we serve.
 */
export interface HostObject {
  /** The class in the metadata, e.g. "Range". */
  readonly excelType: string;
  /** Fields the client reads without asking, e.g. { Id }. */
  identity?(): Readonly<Record<string, unknown>>;
  /** The id under which the client listens to this object's events. */
  readonly eventTarget?: string;
}

export interface HostCollection extends HostObject {
  list(): readonly HostObject[];
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'excelType' in value;
}

export function isHostCollection(value: HostObject): value is HostCollection {
  return typeof Reflect.get(value, 'list') === 'function';
}
