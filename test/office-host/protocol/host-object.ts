import type { Arguments } from "./arguments.ts";

/** A property with a plain value. */
export interface Scalar<T> {
  readonly get: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => void;
  /** The client can set it, the emulator cannot: such a write fails the test. */
  readonly unmodelledWrite?: true;
}

/** A method's answer: a host object, the null object, a value for the wire, or nothing. */
export type Method<T> = (self: T, args: Arguments) => unknown;

/** One class of the object model, by its names on the wire ("UsedRange", not "usedRange"). */
export interface HostType<T> {
  /** The client library's class name: "Worksheet". */
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (self: T) => HostObject | NullObject>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** What the client addresses the object by in later requests, and the name it travels under. */
  readonly identity?: { readonly as: "Id" | "_Id"; readonly of: (self: T) => string | number };
  /** A collection's members, in order. */
  readonly items?: (self: T) => readonly HostObject[];
  /** A collection's `getItem`. */
  readonly item?: (self: T, key: unknown) => HostObject;
  /** Has `_KeepReference`: lives in the host until the client releases it. */
  readonly referenced?: true;
}

const types = new Set<HostType<never>>();

/** Declares a class of host objects; every one is compared with the client library's tables (conformance.test.ts). */
export function hostType<T>(type: HostType<T>): HostType<T> {
  types.add(type);
  return type;
}

/** All classes declared so far. */
export const declaredTypes = (): readonly HostType<never>[] => [...types];

/** What `…OrNullObject` answers when there is nothing. */
export class NullObject {
  readonly isNull = true;
}

export const NULL = new NullObject();

/** A thing of the document together with its class. */
export class HostObject {
  readonly type: HostType<never>;
  readonly #self: object;

  private constructor(type: HostType<never>, self: object) {
    this.type = type;
    this.#self = self;
  }

  static of<T extends object>(type: HostType<T>, self: T): HostObject {
    return new HostObject(type, self);
  }

  /** The thing itself, for the members of its own class only; hence the impossible type. */
  get self(): never {
    return this.#self as never;
  }
}

/** The thing behind an argument, when it is of that class. */
export function selfOf<T extends object>(type: HostType<T>, value: unknown): T | null {
  return value instanceof HostObject && value.type === type ? value.self : null;
}

/** A member by its name, without regard to case: scripts select "usedRange", the wire says "UsedRange". */
export function member<M>(table: Readonly<Record<string, M>> | undefined, name: string): [string, M] | null {
  if (table === undefined) return null;
  let lookup = spellings.get(table);
  if (lookup === undefined) {
    lookup = new Map(Object.keys(table).map((key) => [key.toLowerCase(), key]));
    spellings.set(table, lookup);
  }
  const exact = lookup.get(name.toLowerCase());
  const found = exact === undefined ? undefined : table[exact];
  return exact === undefined || found === undefined ? null : [exact, found];
}

const spellings = new WeakMap<object, Map<string, string>>();
