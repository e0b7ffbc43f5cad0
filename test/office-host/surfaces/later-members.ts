import type { OfficeHost } from "../office-host.ts";
import { claims } from "../profiles.ts";
import type { Client } from "./client-files.ts";

interface Extension {
  readonly BatchApiHelper: { createMethodObject(...parameters: readonly unknown[]): unknown };
  readonly CommonUtility: { throwIfApiNotSupported(...parameters: readonly string[]): void };
}

type Members = Record<string, (...args: readonly unknown[]) => unknown>;

/**
 * Teaches the client library of 2022 the one newer member the project uses: `Document.insertFileFromBase64` (WordApi
 * 1.5), in the library's own way. Only where the profile has that set: elsewhere the library is as shipped.
 */
export function addLaterMembers(client: Client, host: OfficeHost): void {
  if (host.kind !== "Word" || !claims(host.profile, "WordApi", "1.5")) return;
  const { BatchApiHelper, CommonUtility } = client.OfficeExtension as unknown as Extension;
  const { Document: documentClass, Range: rangeClass } = client.Word as unknown as Record<
    string,
    { prototype: Members }
  >;
  if (documentClass === undefined) throw new Error("The client library has no Word.Document");
  documentClass.prototype["insertFileFromBase64"] = function insertFileFromBase64(this: unknown, ...args) {
    CommonUtility.throwIfApiNotSupported("Document.insertFileFromBase64", "WordApi", "1.5", "Word");
    const [base64, location, options] = args;
    const parameters = [base64, location, options];
    // Write operation; not a collection; invalid after the request; no getter by id; no flags.
    return BatchApiHelper.createMethodObject(
      rangeClass,
      this,
      "InsertFileFromBase64",
      0,
      parameters,
      false,
      true,
      null,
      0,
    );
  };
}
