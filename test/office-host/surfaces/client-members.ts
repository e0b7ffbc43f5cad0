import vm from "node:vm";
import type { HostKind } from "../profiles.ts";
import { builtIns, clientFile, clientScript } from "./client-files.ts";

/** What the client library knows of one of its classes. */
export interface ClientClass {
  /** Wire name → whether the client can set it. */
  readonly scalars: ReadonlyMap<string, boolean>;
  /** Script names: "worksheet". */
  readonly navigations: ReadonlySet<string>;
  /** Script names: "getUsedRange", "_KeepReference". */
  readonly methods: ReadonlySet<string>;
}

const tables = new Map<HostKind, ReadonlyMap<string, ClientClass>>();

/** The library's own tables of all its classes, read once per process. */
export function clientClasses(kind: HostKind): ReadonlyMap<string, ClientClass> {
  const known = tables.get(kind);
  if (known !== undefined) return known;
  const sandbox: Record<string, unknown> = { ...builtIns(), location: { search: "", hash: "", protocol: "https:" } };
  sandbox["navigator"] = { userAgent: "" };
  sandbox["window"] = sandbox;
  vm.createContext(sandbox);
  clientScript(clientFile(kind, "Win32")).runInContext(sandbox);
  const classes = new Map<string, ClientClass>();
  for (const [name, value] of Object.entries(sandbox[kind] as Record<string, unknown>)) {
    const prototype: unknown = typeof value === "function" ? value.prototype : null;
    if (typeof prototype === "object" && prototype !== null && "_className" in prototype) {
      classes.set(name, describeClass(prototype));
    }
  }
  tables.set(kind, classes);
  return classes;
}

function describeClass(prototype: object): ClientClass {
  const names = listOf<string>(prototype, "_scalarPropertyOriginalNames");
  const updateable = listOf<boolean>(prototype, "_scalarPropertyUpdateable");
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return {
    scalars: new Map(names.map((name, index) => [name, updateable[index] === true])),
    navigations: new Set(listOf<string>(prototype, "_navigationPropertyNames")),
    methods: new Set(own.filter(([, { value }]) => typeof value === "function").map(([name]) => name)),
  };
}

function listOf<V>(prototype: object, property: string): readonly V[] {
  const getter = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  return getter === undefined ? [] : (getter.call(prototype) as readonly V[]);
}

/** Whether the library has a scalar or navigation of that name, in any case. */
export function clientHas(kind: HostKind): (typeName: string, memberName: string) => boolean {
  return (typeName, memberName) => {
    const found = clientClasses(kind).get(typeName);
    const folded = memberName.toLowerCase();
    return [...(found?.scalars.keys() ?? []), ...(found?.navigations ?? [])].some((name) => name.toLowerCase() === folded);
  };
}
