import type { HostKind } from "../profiles.ts";
import { clientContext, clientFile, clientScript } from "./client-files.ts";

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
  const location = { search: "", hash: "", protocol: "https:" };
  const sandbox: Record<string, unknown> = { location, navigator: { userAgent: "" } };
  clientContext(sandbox);
  clientScript(clientFile(kind, "Win32")).runInContext(sandbox);
  const classes = new Map<string, ClientClass>();
  // Services around the document are in a namespace of their own.
  const namespaces = { ...(sandbox["OfficeCore"] as object), ...(sandbox[kind] as object) };
  for (const [name, value] of Object.entries<unknown>(namespaces)) {
    const prototype: unknown = typeof value === "function" ? value.prototype : null;
    if (typeof prototype === "object" && prototype !== null && "_className" in prototype) {
      classes.set(name, describeClass(prototype));
    }
  }
  tables.set(kind, classes);
  return classes;
}

function describeClass(prototype: object): ClientClass {
  const names = listOf(prototype, "_scalarPropertyOriginalNames").map(String);
  const updateable = listOf(prototype, "_scalarPropertyUpdateable");
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return {
    scalars: new Map(names.map((name, index) => [name, updateable[index] === true])),
    navigations: new Set(listOf(prototype, "_navigationPropertyNames").map(String)),
    methods: new Set(own.filter(([, { value }]) => typeof value === "function").map(([name]) => name)),
  };
}

/** The library's tables are getters that need no object. */
function listOf(prototype: object, property: string): readonly unknown[] {
  return Object.hasOwn(prototype, property) ? (Reflect.get(prototype, property) as readonly unknown[]) : [];
}

/** Whether the library has a scalar or navigation of that name, in any case. */
export function clientHas(kind: HostKind): (typeName: string, memberName: string) => boolean {
  return (typeName, memberName) => {
    const found = clientClasses(kind).get(typeName);
    const folded = memberName.toLowerCase();
    return [...(found?.scalars.keys() ?? []), ...(found?.navigations ?? [])].some(
      (name) => name.toLowerCase() === folded,
    );
  };
}
