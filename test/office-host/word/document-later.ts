import type { Arguments } from "../protocol/arguments.ts";
import { textOf } from "../protocol/arguments.ts";
import { bytesOfBase64 } from "../protocol/base64.ts";
import type { CustomPart } from "../protocol/custom-parts.ts";
import { HostError, Unmodelled } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, NULL } from "../protocol/host-object.ts";
import type { DocumentData } from "./document-data.ts";
import { insertBlocks, removeSpan } from "./edit.ts";
import { holdRange, requireEditable } from "./extent.ts";
import { rangeObject } from "./range.ts";

/*
 * Members of WordApi 1.4 and 1.5 that the client library of 2022 does not have; `addLaterMembers` teaches it their
 * names. The names on the wire follow the library's own custom, nobody has seen them.
 */

/** `Document.insertFileFromBase64`: with headers, styles and custom parts, unlike the body's. */
export function insertFile(document: DocumentData, args: Arguments): HostObject {
  const { readDocx } = document.callbacks;
  if (readDocx === undefined) throw new Unmodelled("reading a .docx without readDocx");
  const content = readDocx(bytesOfBase64(args.text(0)));
  const location = args.word(1, ["Replace", "Start", "End"] as const);
  const { body } = document;
  requireEditable(document, body, body.whole);
  for (const style of content.styles ?? []) document.styles.add(style);
  for (const xml of content.parts ?? []) document.parts.add(xml);
  if (location === "Replace") removeSpan(body, body.whole);
  const span = insertBlocks(body, location === "End" ? body.nodes.length : 0, content.blocks);
  document.changes += 1;
  return rangeObject(holdRange(body, span));
}

interface Part {
  readonly document: DocumentData;
  readonly part: CustomPart;
}

const partType: HostType<Part> = {
  name: "CustomXmlPart",
  referenced: true,
  identity: { as: "Id", of: ({ part }) => part.id },
  scalars: { Id: { get: ({ part }) => part.id }, NamespaceUri: { get: ({ part }) => part.namespace } },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ document, part }, args) => {
      document.parts.replace(part, args.text(0));
      document.changes += 1;
    },
    Delete: ({ document, part }) => {
      document.parts.remove(part);
      document.changes += 1;
    },
  },
};

const partObject = (document: DocumentData, part: CustomPart): HostObject => HostObject.of(partType, { document, part });

interface Scoped {
  readonly document: DocumentData;
  readonly namespace: string;
}

const scopedPartsType: HostType<Scoped> = {
  name: "CustomXmlPartScopedCollection",
  referenced: true,
  items: ({ document, namespace }) => document.parts.inNamespace(namespace).map((part) => partObject(document, part)),
  methods: {
    GetCount: ({ document, namespace }) => document.parts.inNamespace(namespace).length,
    GetOnlyItemOrNullObject: ({ document, namespace }) => {
      const [part, ...others] = document.parts.inNamespace(namespace);
      return part === undefined || others.length > 0 ? NULL : partObject(document, part);
    },
  },
};

export const customPartsType: HostType<DocumentData> = {
  name: "CustomXmlPartCollection",
  referenced: true,
  items: (self) => self.parts.all.map((part) => partObject(self, part)),
  item: (self, id) => {
    const part = self.parts.find(textOf(id));
    if (part === null) throw new HostError("ItemNotFound");
    return partObject(self, part);
  },
  methods: {
    GetCount: (self) => self.parts.all.length,
    GetByNamespace: (self, args) => HostObject.of(scopedPartsType, { document: self, namespace: args.text(0) }),
    Add: (self, args) => {
      const part = self.parts.add(args.text(0));
      self.changes += 1;
      return partObject(self, part);
    },
  },
};
