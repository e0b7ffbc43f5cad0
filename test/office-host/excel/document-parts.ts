import { textOf } from "../protocol/arguments.ts";
import type { CustomPart } from "../protocol/custom-parts.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType, Scalar } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import type { WorkbookData } from "./workbook-data.ts";
import type { Worksheets } from "./worksheets.ts";

interface Part {
  readonly workbook: WorkbookData;
  readonly part: CustomPart;
}

interface ScopedParts {
  readonly workbook: WorkbookData;
  readonly namespace: string;
}

const partType: HostType<Part> = hostType({
  name: "CustomXmlPart",
  identity: { as: "Id", of: ({ part }) => part.id },
  scalars: { Id: { get: ({ part }) => part.id }, NamespaceUri: { get: ({ part }) => part.namespace } },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ workbook, part }, args) => {
      workbook.parts.replace(part, args.text(0));
      workbook.changes += 1;
    },
    Delete: ({ workbook, part }) => {
      workbook.parts.remove(part);
      workbook.changes += 1;
    },
  },
});

const partObject = (workbook: WorkbookData, part: CustomPart): HostObject =>
  HostObject.of(partType, { workbook, part });

function orNotFound(workbook: WorkbookData, part: CustomPart | null | undefined): HostObject {
  if (part === null || part === undefined) throw new HostError("ItemNotFound");
  return partObject(workbook, part);
}

const inScope = ({ workbook, namespace }: ScopedParts): readonly CustomPart[] => workbook.parts.inNamespace(namespace);

function only(self: ScopedParts): CustomPart | null {
  const parts = inScope(self);
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

const scopedPartsType: HostType<ScopedParts> = hostType({
  name: "CustomXmlPartScopedCollection",
  items: (self) => inScope(self).map((part) => partObject(self.workbook, part)),
  item: (self, id) =>
    orNotFound(
      self.workbook,
      inScope(self).find((part) => part.id === id),
    ),
  methods: {
    GetCount: (self) => inScope(self).length,
    GetOnlyItem: (self) => orNotFound(self.workbook, only(self)),
    GetOnlyItemOrNullObject: (self) => {
      const part = only(self);
      return part === null ? NULL : partObject(self.workbook, part);
    },
  },
});

export const customPartsType: HostType<Worksheets> = hostType({
  name: "CustomXmlPartCollection",
  items: ({ workbook }) => workbook.parts.all.map((part) => partObject(workbook, part)),
  item: ({ workbook }, id) => orNotFound(workbook, workbook.parts.find(textOf(id))),
  methods: {
    GetCount: ({ workbook }) => workbook.parts.all.length,
    GetItemOrNullObject: ({ workbook }, args) => {
      const part = workbook.parts.find(args.text(0));
      return part === null ? NULL : partObject(workbook, part);
    },
    GetByNamespace: ({ workbook }, args) => HostObject.of(scopedPartsType, { workbook, namespace: args.text(0) }),
    Add: ({ workbook }, args) => {
      const part = workbook.parts.add(args.text(0));
      workbook.changes += 1;
      return partObject(workbook, part);
    },
  },
});

interface Setting {
  readonly workbook: WorkbookData;
  readonly key: string;
}

/** Settings hold JSON; both this collection and the Common API see the same ones. */
const settingType: HostType<Setting> = hostType({
  name: "Setting",
  identity: { as: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => JSON.parse(workbook.settings.get(key) ?? "null") as unknown,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, JSON.stringify(value));
        workbook.changes += 1;
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      workbook.changes += 1;
    },
  },
});

const settingObject = (workbook: WorkbookData, key: string): HostObject =>
  HostObject.of(settingType, { workbook, key });

export const settingCollectionType: HostType<Worksheets> = hostType({
  name: "SettingCollection",
  items: ({ workbook }) => [...workbook.settings.keys()].map((key) => settingObject(workbook, key)),
  item: ({ workbook }, key) => {
    if (!workbook.settings.has(textOf(key))) throw new HostError("ItemNotFound");
    return settingObject(workbook, textOf(key));
  },
  methods: {
    GetCount: ({ workbook }) => workbook.settings.size,
    GetItemOrNullObject: ({ workbook }, args) => {
      const key = args.text(0);
      return workbook.settings.has(key) ? settingObject(workbook, key) : NULL;
    },
    Add: ({ workbook }, args) => {
      workbook.settings.set(args.text(0), JSON.stringify(args.all[1]));
      workbook.changes += 1;
      return settingObject(workbook, args.text(0));
    },
  },
});

function property(name: string): Scalar<Worksheets> {
  return {
    get: ({ workbook }) => workbook.properties.get(name) ?? "",
    set: ({ workbook }, value) => {
      workbook.properties.set(name, textOf(value));
      workbook.changes += 1;
    },
  };
}

const WRITABLE = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"];

/** Title, author and so on. */
export const propertiesType: HostType<Worksheets> = hostType({
  name: "DocumentProperties",
  scalars: Object.fromEntries(WRITABLE.map((name) => [name, property(name)])),
  navigations: { Custom: (self) => HostObject.of(customPropertiesType, self) },
});

const customPropertyType: HostType<Setting> = hostType({
  name: "CustomProperty",
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.customProperties.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.customProperties.set(key, value);
        workbook.changes += 1;
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.customProperties.delete(key);
      workbook.changes += 1;
    },
  },
});

const propertyObject = (workbook: WorkbookData, key: string): HostObject => {
  return HostObject.of(customPropertyType, { workbook, key });
};

const customPropertiesType: HostType<Worksheets> = hostType({
  name: "CustomPropertyCollection",
  items: ({ workbook }) => [...workbook.customProperties.keys()].map((key) => propertyObject(workbook, key)),
  item: ({ workbook }, key) => {
    if (!workbook.customProperties.has(textOf(key))) throw new HostError("ItemNotFound");
    return propertyObject(workbook, textOf(key));
  },
  methods: {
    GetCount: ({ workbook }) => workbook.customProperties.size,
    GetItemOrNullObject: ({ workbook }, args) => {
      return workbook.customProperties.has(args.text(0)) ? propertyObject(workbook, args.text(0)) : NULL;
    },
    Add: ({ workbook }, args) => {
      workbook.customProperties.set(args.text(0), args.all[1]);
      workbook.changes += 1;
      return propertyObject(workbook, args.text(0));
    },
  },
});
