import { HostError } from "./host-error.ts";
import type { HostObject, Scalar } from "./host-object.ts";
import { member, NullObject } from "./host-object.ts";
import type { QueryInfo } from "./wire.ts";

/** What a query needs of the processor. */
export interface QueryContext {
  /** Called before a member is read; may throw a planned fault. */
  touch(object: HostObject, memberName: string): void;
  /** The member is none of the emulator's: says why by throwing. */
  unknown(object: HostObject, memberName: string): never;
  /** The reference under which the client may keep the object, null when it did not ask for one. */
  reference(object: HostObject): string | null;
  /** A member of a kept collection: kept as well when its class can be. */
  keepItem(collection: HostObject, item: HostObject): void;
}

type Row = Record<string, unknown>;

/**
 * Answers `load`: the selected scalars, nested ones under their navigation, a collection as `_Items`.
 * Nothing selected means every scalar. A name that is neither scalar nor navigation is `InvalidArgument`.
 */
export function runQuery(object: HostObject, info: QueryInfo, context: QueryContext): Row {
  const select = info.Select ?? [];
  const expand = info.Expand ?? [];
  const paths = [...select, ...expand.map((path) => `${path}/*`)];
  return object.type.items === undefined
    ? readObject(object, paths, context)
    : readCollection(object, paths, info, context);
}

function readCollection(collection: HostObject, paths: readonly string[], info: QueryInfo, context: QueryContext): Row {
  const row: Row = {};
  const ofItems: string[] = [];
  for (const path of paths) {
    const own = member(collection.type.scalars, path);
    if (own === null) ofItems.push(path);
    else row[own[0]] = readScalar(collection, own, context);
  }
  if (ofItems.length > 0 || paths.length === 0) {
    const all = collection.type.items?.(collection.self) ?? [];
    const from = info.Skip ?? 0;
    const items = all.slice(from, info.Top === undefined ? undefined : from + info.Top);
    row["_Items"] = items.map((item, index) => {
      context.keepItem(collection, item);
      const read = readObject(item, ofItems, context);
      if (item.type.identity === undefined) read["_Index"] = from + index;
      return read;
    });
  }
  addIdentity(collection, row, context);
  return row;
}

function readObject(object: HostObject, paths: readonly string[], context: QueryContext): Row {
  const row: Row = {};
  const nested = new Map<string, string[]>();
  if (paths.length === 0 || paths.includes("*")) readEverything(object, row, context);
  for (const path of paths) {
    if (path === "*") continue;
    const cut = path.search(/[/.]/);
    const head = cut < 0 ? path : path.slice(0, cut);
    const scalar = cut < 0 ? member(object.type.scalars, head) : null;
    if (scalar !== null) row[scalar[0]] = readScalar(object, scalar, context);
    else noteNavigation(object, { head, rest: cut < 0 ? null : path.slice(cut + 1) }, nested, context);
  }
  for (const [name, rest] of nested) row[name] = readNavigation(object, name, rest, context);
  addIdentity(object, row, context);
  return row;
}

function readEverything(object: HostObject, row: Row, context: QueryContext): void {
  for (const [name, scalar] of Object.entries(object.type.scalars ?? {})) {
    row[name] = readScalar(object, [name, scalar], context);
  }
}

function noteNavigation(
  object: HostObject,
  path: { head: string; rest: string | null },
  nested: Map<string, string[]>,
  context: QueryContext,
): void {
  const found = member(object.type.navigations, path.head);
  if (found === null) context.unknown(object, path.head);
  const rest = nested.get(found[0]) ?? [];
  if (path.rest !== null) rest.push(path.rest);
  nested.set(found[0], rest);
}

function readNavigation(object: HostObject, name: string, paths: readonly string[], context: QueryContext): Row | null {
  const found = member(object.type.navigations, name);
  if (found === null) throw new HostError("InvalidArgument");
  context.touch(object, name);
  const child = found[1](object.self);
  return child instanceof NullObject ? null : runQuery(child, { Select: paths }, context);
}

function readScalar(object: HostObject, [name, scalar]: [string, Scalar<never>], context: QueryContext): unknown {
  context.touch(object, name);
  return scalar.get(object.self);
}

/** Adds what the client addresses the object by from now on. */
export function addIdentity(object: HostObject, row: Row, context: QueryContext): void {
  const { identity } = object.type;
  if (identity !== undefined) row[identity.as] = identity.of(object.self);
  const reference = context.reference(object);
  if (reference !== null) row["_ReferenceId"] = reference;
}
