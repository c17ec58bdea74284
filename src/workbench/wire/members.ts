/** Reads, writes and calls members of served objects by name, and names the member in every error. */
import { ApiError, invalidArgument, notServed } from './errors';
import type { HostObject } from './host-object';
import { type ClassMetadata, memberName, type Metadata } from './metadata';

const NO_CLASS: ClassMetadata = { isCollection: false, scalars: {}, navigation: {}, methods: {}, events: {} };

export class Members {
  constructor(private readonly metadata: Metadata) {}

  classOf(target: HostObject): ClassMetadata {
    return this.metadata[target.excelType] ?? NO_CLASS;
  }

  serves(target: HostObject, name: string): boolean {
    return name in target;
  }

  /** A scalar or navigation property. */
  read(target: HostObject, name: string): unknown {
    this.require(target, name);
    return named(target, name, () => Reflect.get(target, name));
  }

  write(target: HostObject, wireName: string, value: unknown): void {
    const name = memberName(wireName);
    this.require(target, name);
    const scalar = this.classOf(target).scalars[name];
    if (scalar && !scalar.writable) throw invalidArgument(`${target.excelType}.${name} is read-only.`);
    named(target, name, () => {
      if (!Reflect.set(target, name, value)) throw notServed(`${target.excelType}.${name} (writing)`);
    });
  }

  async call(target: HostObject, wireName: string, args: readonly unknown[]): Promise<unknown> {
    const name = memberName(wireName);
    this.require(target, name);
    const member: unknown = Reflect.get(target, name);
    if (typeof member !== 'function') throw notServed(`${target.excelType}.${name}`);
    return await named(target, name, async () => (await Reflect.apply(member, target, args)) as unknown);
  }

  private require(target: HostObject, name: string): void {
    if (!this.serves(target, name)) throw notServed(`${target.excelType}.${name}`);
  }
}

/** Runs an action; an ApiError that leaves it says where it arose. */
function named<T>(target: HostObject, name: string, action: () => T): T {
  const locate = (error: unknown) => {
    if (error instanceof ApiError && error.location === '') error.location = `${target.excelType}.${name}`;
    return error;
  };
  try {
    const result = action();
    if (!(result instanceof Promise)) return result;
    // T is a promise here; the compiler cannot know that catch keeps its type.
    return result.catch((error: unknown) => {
      throw locate(error);
    }) as T;
  } catch (error) {
    throw locate(error);
  }
}
