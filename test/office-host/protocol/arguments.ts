import { HostError } from "./host-error.ts";
import type { HostType } from "./host-object.ts";
import { selfOf } from "./host-object.ts";

/** The arguments of one call, checked: what is not of the asked kind is `InvalidArgument`, as in the host. */
export class Arguments {
  readonly all: readonly unknown[];

  constructor(all: readonly unknown[]) {
    this.all = all;
  }

  /** A left-out argument travels as null. */
  given(index: number): boolean {
    return this.all[index] !== null && this.all[index] !== undefined;
  }

  text(index: number): string {
    return textOf(this.all[index]);
  }

  textOr<F>(index: number, fallback: F): string | F {
    return this.given(index) ? this.text(index) : fallback;
  }

  integer(index: number): number {
    return integerOf(this.all[index]);
  }

  flagOr(index: number, fallback: boolean): boolean {
    return this.given(index) ? flagOf(this.all[index]) : fallback;
  }

  /** One of the allowed words, else the fallback when left out. Case matters in no host. */
  wordOr<W extends string>(index: number, allowed: readonly W[], fallback: W | null): W {
    if (!this.given(index)) {
      if (fallback !== null) return fallback;
      throw new HostError("InvalidArgument");
    }
    return wordOf(this.all[index], allowed);
  }

  word<W extends string>(index: number, allowed: readonly W[]): W {
    return this.wordOr(index, allowed, null);
  }

  object<T extends object>(index: number, type: HostType<T>): T {
    const self = selfOf(type, this.all[index]);
    if (self === null) throw new HostError("InvalidArgument");
    return self;
  }
}

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function integerOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new HostError("InvalidArgument");
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new HostError("InvalidArgument");
  return value;
}

export function flagOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

export function wordOf<W extends string>(value: unknown, allowed: readonly W[]): W {
  const asked = textOf(value).toLowerCase();
  const found = allowed.find((word) => word.toLowerCase() === asked);
  if (found === undefined) throw new HostError("InvalidArgument");
  return found;
}

/** A plain object of options; undefined entries and null travel alike. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new HostError("InvalidArgument");
  return value as Readonly<Record<string, unknown>>;
}
