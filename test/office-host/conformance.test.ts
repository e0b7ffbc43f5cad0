import { describe, expect, test } from "vitest";
import type { HostKind } from "./profiles.ts";
import type { HostType } from "./protocol/host-object.ts";
import { declaredTypes } from "./protocol/host-object.ts";
import { scriptName } from "./protocol/wire.ts";
import type { ClientClass } from "./surfaces/client-members.ts";
import { clientClasses } from "./surfaces/client-members.ts";

/** Declared by importing a host's model: Excel's and Word's classes share names, so they are told apart by time. */
async function typesOf(load: () => Promise<unknown>): Promise<readonly HostType<never>[]> {
  const before = new Set(declaredTypes());
  await load();
  return declaredTypes().filter((type) => !before.has(type));
}

const excelTypes = await typesOf(() => import("./excel/workbook-data.ts"));
const wordTypes = await typesOf(() => import("./word/document-data.ts"));
const serviceTypes = await typesOf(() => import("./services.ts"));

/** Members that are right although the library's public classes do not show them. */
const BESIDE_THE_TABLES = new Set([
  // Called on the root by a private class of the library: Excel.createWorkbook on the web.
  "Workbook.createAndOpenWorkbook",
  // WordApi 1.5; the library is older.
  "Document.insertFileFromBase64",
  // Called getItemAt by the library itself for items without identity.
  "RangeCollection.getItemAt",
]);

/** Classes the library keeps to itself. */
const PRIVATE_CLASSES = new Set(["AddinInternalService"]);

/** The emulator's members that the client library does not know, or knows otherwise. */
function differences(type: HostType<never>, known: ClientClass): string[] {
  const scalars = Object.entries(type.scalars ?? {}).flatMap(([name, scalar]) => {
    const writable = known.scalars.get(name);
    if (writable === undefined) return [`no scalar ${name}`];
    const writes = scalar.set !== undefined || scalar.unmodelledWrite === true;
    return writes === writable ? [] : [`${name} is ${writable ? "" : "not "}writable`];
  });
  const navigations = Object.keys(type.navigations ?? {}).filter((name) => !known.navigations.has(scriptName(name)));
  const methods = Object.keys(type.methods ?? {}).filter((name) => {
    return !known.methods.has(scriptName(name)) && !BESIDE_THE_TABLES.has(`${type.name}.${scriptName(name)}`);
  });
  return [
    ...scalars,
    ...navigations.map((name) => `no navigation ${name}`),
    ...methods.map((name) => `no method ${name}`),
    ...(type.identity === undefined || known.scalars.has(type.identity.as) ? [] : [`no identity ${type.identity.as}`]),
    ...((type.referenced ?? false) === known.methods.has("_KeepReference") ? [] : ["keeps references otherwise"]),
    ...(type.item === undefined || known.methods.has("getItem") || known.methods.has("_GetItem") ? [] : ["no getItem"]),
  ];
}

const cases: [HostKind, readonly HostType<never>[]][] = [
  ["Excel", [...excelTypes, ...serviceTypes]],
  ["Word", [...wordTypes, ...serviceTypes]],
];

describe.each(cases)("%s", (kind, types) => {
  test("has every modelled name, writability and navigation in the client library's own tables", () => {
    const classes = clientClasses(kind);
    const complaints = types.flatMap((type) => {
      const known = classes.get(type.name);
      if (known === undefined) return PRIVATE_CLASSES.has(type.name) ? [] : [`no class ${type.name}`];
      return differences(type, known).map((difference) => `${type.name}: ${difference}`);
    });
    expect(complaints).toEqual([]);
  });

  test("declares each class once", () => {
    const names = types.map((type) => type.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

test("the library's tables are read: a wrong name would be found", () => {
  const range = clientClasses("Excel").get("Range");
  expect(range?.scalars.get("Values")).toBe(true);
  expect(range?.scalars.get("Text")).toBe(false);
  const invented = {
    name: "Range",
    scalars: { Valeus: { get: () => 0 }, Text: { get: () => 0, set: () => undefined } },
  };
  expect(differences({ ...invented, referenced: true }, range!)).toEqual(["no scalar Valeus", "Text is not writable"]);
});
