import { bytesOfBase64 } from "../protocol/base64.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, hostType } from "../protocol/host-object.ts";
import type { DocumentData } from "./document-data.ts";

interface Created {
  readonly document: DocumentData;
  readonly bytes: Uint8Array;
}

/** A document not yet opened; its contents (WordApiHiddenDocument) are not modelled. */
const createdType: HostType<Created> = hostType({
  name: "DocumentCreated",
  referenced: true,
  methods: { Open: ({ document, bytes }) => void document.opened.push(bytes) },
});

export const applicationType: HostType<DocumentData> = hostType({
  name: "Application",
  methods: {
    CreateDocument: (document, args) => {
      const bytes = args.given(0) ? bytesOfBase64(args.text(0)) : new Uint8Array();
      return HostObject.of(createdType, { document, bytes });
    },
  },
});
