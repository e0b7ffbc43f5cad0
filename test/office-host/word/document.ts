import { textOf, wordOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType, Scalar } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import { bodyType } from "./body.ts";
import { contentControlCollectionType } from "./content-control.ts";
import { insertFile } from "./document-later.ts";
import type { DocumentData } from "./document-data.ts";
import { holdRange } from "./extent.ts";
import { rangeCollectionType, rangeObject } from "./range.ts";
import { searchExtent } from "./search.ts";

interface Property {
  readonly document: DocumentData;
  readonly key: string;
}

const customPropertyType: HostType<Property> = hostType({
  name: "CustomProperty",
  referenced: true,
  identity: { as: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ document, key }) => document.customProperties.get(key) ?? null,
      set: ({ document, key }, value) => {
        document.customProperties.set(key, value);
        document.changes += 1;
      },
    },
  },
  methods: {
    Delete: ({ document, key }) => {
      document.customProperties.delete(key);
      document.changes += 1;
    },
  },
});

function propertyObject(document: DocumentData, key: string): HostObject | null {
  return document.customProperties.has(key) ? HostObject.of(customPropertyType, { document, key }) : null;
}

const customPropertiesType: HostType<DocumentData> = hostType({
  name: "CustomPropertyCollection",
  referenced: true,
  items: (self) =>
    [...self.customProperties.keys()].map((key) => HostObject.of(customPropertyType, { document: self, key })),
  item: (self, key) => {
    const found = propertyObject(self, textOf(key));
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  },
  methods: {
    GetCount: (self) => self.customProperties.size,
    GetItemOrNullObject: (self, args) => propertyObject(self, args.text(0)) ?? NULL,
    Add: (self, args) => {
      self.customProperties.set(args.text(0), args.all[1]);
      self.changes += 1;
      return HostObject.of(customPropertyType, { document: self, key: args.text(0) });
    },
  },
});

function property(name: string): Scalar<DocumentData> {
  return {
    get: (self) => self.properties.get(name) ?? "",
    set: (self, value) => {
      if (self.isProtected) throw new HostError("AccessDenied");
      self.properties.set(name, textOf(value));
      self.changes += 1;
    },
  };
}

const PROPERTIES = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"];

const propertiesType: HostType<DocumentData> = hostType({
  name: "DocumentProperties",
  referenced: true,
  scalars: Object.fromEntries(PROPERTIES.map((name) => [name, property(name)])),
  navigations: { CustomProperties: (self) => HostObject.of(customPropertiesType, self) },
});

function selected(document: DocumentData): HostObject {
  const { body } = document;
  document.selection ??= holdRange(body, { from: body.nodes.length - 1, to: body.nodes.length - 1 });
  return rangeObject(document.selection);
}

function search(document: DocumentData, text: string, options: unknown): HostObject {
  const { body } = document;
  const extent = { document, story: body, inner: body.whole, outer: body.whole };
  return HostObject.of(rangeCollectionType, { ranges: searchExtent(extent, text, options) });
}

export const documentType: HostType<DocumentData> = hostType({
  name: "Document",
  referenced: true,
  scalars: {
    Saved: { get: (self) => self.saved },
    ChangeTrackingMode: {
      get: (self) => self.trackChanges,
      set: (self, value) => {
        self.trackChanges = wordOf(value, ["Off", "TrackAll", "TrackMineOnly"] as const);
        self.changes += 1;
      },
    },
  },
  navigations: {
    Body: (self) => HostObject.of(bodyType, self.body),
    ContentControls: (self) => HostObject.of(contentControlCollectionType, { controls: () => self.controls }),
    Properties: (self) => HostObject.of(propertiesType, self),
  },
  methods: {
    GetSelection: selected,
    Search: (self, args) => search(self, args.text(0), args.all[1]),
    _Search2: (self, args) => search(self, args.text(0), args.all[1]),
    Save: (self) => {
      self.saved = true;
    },
    InsertFileFromBase64: insertFile,
  },
});
