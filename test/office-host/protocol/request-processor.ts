import { Arguments } from "./arguments.ts";
import { HostError, Unmodelled } from "./host-error.ts";
import type { NullObject } from "./host-object.ts";
import { HostObject, member, NULL } from "./host-object.ts";
import type { QueryContext } from "./query.ts";
import { addIdentity, runQuery } from "./query.ts";
import { References } from "./references.ts";
import type { RequestBody, ResponseBody, WireAction, WireArguments, WirePath } from "./wire.ts";
import { ACTION, PATH, scriptName } from "./wire.ts";

/** What stands behind the requests: the document's root object and the services reached by name. */
export interface HostModel {
  readonly root: HostObject;
  readonly services: ReadonlyMap<string, () => HostObject>;
}

/** What the processor asks and tells while it works. */
export interface ProcessorHooks {
  /** Before the action with that index; may throw a planned fault. */
  beforeAction(index: number): void;
  /** Before a member ("Range.values") is used; may throw a planned fault. */
  onMember(name: string): void;
  /** Whether the client library has that member, although the emulator does not. */
  clientHas(typeName: string, memberName: string): boolean;
  /** Something the emulator does not model was asked for: remembered, so that the test fails. */
  onUnmodelled(name: string): void;
}

type Target = HostObject | NullObject;

/** The host's half of the rich API: walks object paths and runs actions. Knows neither Excel nor Word. */
export class RequestProcessor {
  readonly #model: HostModel;
  readonly #hooks: ProcessorHooks;
  readonly references = new References();

  constructor(model: HostModel, hooks: ProcessorHooks) {
    this.#model = model;
    this.#hooks = hooks;
  }

  /** Runs a request's actions in order. A host error ends it; what ran before stays done and is answered. */
  process(body: RequestBody): ResponseBody {
    return new Run(body, this.#model, this.#hooks, this.references).all();
  }
}

class Run implements QueryContext {
  readonly #targets = new Map<number, Target>();
  readonly #traces: number[] = [];
  readonly #body: RequestBody;
  readonly #model: HostModel;
  readonly #hooks: ProcessorHooks;
  readonly #references: References;

  constructor(body: RequestBody, model: HostModel, hooks: ProcessorHooks, references: References) {
    this.#body = body;
    this.#model = model;
    this.#hooks = hooks;
    this.#references = references;
  }

  all(): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of this.#body.Actions.entries()) {
      try {
        this.#hooks.beforeAction(index);
        const value = this.#act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        if (error instanceof Unmodelled) this.#hooks.onUnmodelled(error.location ?? error.message);
        return { Results: results, TraceIds: this.#traces, Error: this.#describe(error, action, index) };
      }
    }
    return { Results: results, TraceIds: this.#traces };
  }

  #describe(error: HostError, action: WireAction, index: number): NonNullable<ResponseBody["Error"]> {
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? this.#locate(action),
      HttpStatusCode: error.httpStatus,
      ActionIndex: index,
    };
  }

  /** "WorksheetCollection.getItem": the class and member at which the action stopped. */
  #locate(action: WireAction): string {
    const path = this.#body.ObjectPaths[String(action.ObjectPathId)];
    const target = this.#targets.get(action.ObjectPathId);
    if (target instanceof HostObject) {
      const name = scriptName(action.Name ?? "");
      return name === "" ? target.type.name : `${target.type.name}.${name}`;
    }
    const parent = this.#targets.get(path?.ParentObjectPathId ?? 0);
    const name = path?.ObjectPathType === PATH.indexer ? "getItem" : scriptName(path?.Name ?? "");
    return parent instanceof HostObject ? `${parent.type.name}.${name}` : name;
  }

  #act(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) {
      this.#traces.push(action.Id);
      return null;
    }
    const target = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target instanceof HostObject ? this.#identify(target) : null;
      case ACTION.query:
        return target instanceof HostObject ? runQuery(target, action.QueryInfo ?? {}, this) : null;
      case ACTION.queryAsJson:
        return target instanceof HostObject ? toScriptNames(runQuery(target, action.QueryInfo ?? {}, this)) : null;
      case ACTION.method:
        return this.#call(target, action);
      case ACTION.setProperty:
        this.#set(target, action.Name ?? "", this.#values(action.ArgumentInfo)[0]);
        return undefined;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#set(target, name, value);
        return undefined;
      default:
        throw new Unmodelled(`action type ${action.ActionType}`);
    }
  }

  #identify(object: HostObject): Record<string, unknown> {
    const row: Record<string, unknown> = {};
    addIdentity(object, row, this);
    return row;
  }

  #call(target: Target, action: WireAction): unknown {
    const name = action.Name ?? "";
    const values = this.#values(action.ArgumentInfo);
    if (name === "_RemoveReference") {
      this.#references.release(String(values[0]));
      return undefined;
    }
    if (!(target instanceof HostObject)) {
      if (name === "_KeepReference") return undefined;
      throw new HostError("InvalidOperation", "The object is a null object.");
    }
    if (name === "_KeepReference") {
      if (target.type.referenced === undefined) this.#missing(target, name);
      this.#references.keep(target);
      return undefined;
    }
    const answer = this.#invoke(target, name, values);
    if (answer === NULL) return null;
    return answer instanceof HostObject ? this.#identify(answer) : answer;
  }

  #set(target: Target, name: string, value: unknown): void {
    if (!(target instanceof HostObject)) throw new HostError("InvalidOperation", "The object is a null object.");
    const found = member(target.type.scalars, name);
    if (found === null) this.#missing(target, name);
    const [exact, scalar] = found;
    this.touch(target, exact);
    if (scalar.unmodelledWrite === true) throw new Unmodelled(`${target.type.name}.${scriptName(exact)} =`);
    if (scalar.set === undefined) throw new HostError("InvalidOperation", `${exact} cannot be set.`);
    scalar.set(target.self, value);
  }

  #resolve(id: number): Target {
    const known = this.#targets.get(id);
    if (known !== undefined) return known;
    const path = this.#body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `No object path ${id} in the request.`);
    const target = this.#walk(path);
    this.#targets.set(id, target);
    return target;
  }

  #walk(path: WirePath): Target {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.#model.root;
      case PATH.service:
        return this.#service(path.Name ?? "");
      case PATH.reference:
        return this.#references.find(path.Name ?? "");
      case PATH.nullObject:
        return NULL;
      default: {
        const parent = this.#resolve(path.ParentObjectPathId ?? 0);
        // Whatever is asked of a null object is a null object as well.
        return parent instanceof HostObject ? this.#step(parent, path) : NULL;
      }
    }
  }

  #step(parent: HostObject, path: WirePath): Target {
    const name = path.Name ?? "";
    if (path.ObjectPathType === PATH.property) {
      const found = member(parent.type.navigations, name);
      if (found === null) this.#missing(parent, name);
      this.touch(parent, found[0]);
      return found[1](parent.self);
    }
    const values = this.#values(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (parent.type.item === undefined) this.#missing(parent, "getItem");
      this.touch(parent, "getItem");
      return parent.type.item(parent.self, values[0]);
    }
    const answer = this.#invoke(parent, name, values);
    return answer instanceof HostObject ? answer : NULL;
  }

  #invoke(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const found = member(object.type.methods, name);
    if (found === null) this.#missing(object, name);
    this.touch(object, found[0]);
    return found[1](object.self, new Arguments(values));
  }

  /** The arguments, object paths among them replaced by their objects. */
  #values(info: WireArguments | undefined): readonly unknown[] {
    const replace = (value: unknown, id: unknown): unknown => {
      if (typeof id === "number" && id > 0) return this.#resolve(id);
      if (Array.isArray(id) && Array.isArray(value)) return value.map((entry: unknown, at) => replace(entry, id[at]));
      return value;
    };
    return (info?.Arguments ?? []).map((value, at) => replace(value, info?.ReferencedObjectPathIds?.[at]));
  }

  #service(name: string): HostObject {
    const service = this.#model.services.get(name);
    if (service === undefined) throw new Unmodelled(`service ${name}`);
    return service();
  }

  #missing(object: HostObject, name: string): never {
    throw new Unmodelled(`${object.type.name}.${scriptName(name)}`);
  }

  touch(object: HostObject, name: string): void {
    this.#hooks.onMember(`${object.type.name}.${scriptName(name)}`);
  }

  unknown(object: HostObject, name: string): never {
    if (this.#hooks.clientHas(object.type.name, name)) this.#missing(object, name);
    throw new HostError("InvalidArgument", `The property '${name}' does not exist.`, object.type.name);
  }

  reference(object: HostObject): string | null {
    return this.#references.of(object);
  }

  keepItem(collection: HostObject, item: HostObject): void {
    const kept = this.#body.AutoKeepReference === true && this.#references.of(collection) !== null;
    if (kept && item.type.referenced === true) this.#references.keep(item);
  }
}

/** `retrieve` wants script names ("values") and plain `items`. */
function toScriptNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toScriptNames);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [
    key === "_Items" ? "items" : scriptName(key),
    toScriptNames(entry),
  ]);
  return Object.fromEntries(entries) as unknown;
}
