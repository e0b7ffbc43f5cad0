import type { CustomParts } from "./protocol/custom-parts.ts";
import type { HostObject } from "./protocol/host-object.ts";

/** A rich API event on its way to the client. */
export interface RichEvent {
  /** The client library's number of the event: 10 is "cell content changed". */
  readonly type: number;
  /** Whose event: a worksheet's id, or "Workbook" for the collection. */
  readonly target: string;
  /** What the handler is told. */
  readonly args: Readonly<Record<string, unknown>>;
}

/** An open document: what the surfaces and the request processor need of a workbook or a Word document. */
export interface DocumentModel {
  readonly root: HostObject;
  /** Objects reached by a service name: "Microsoft.WordServices.Application". */
  readonly services: ReadonlyMap<string, () => HostObject>;
  /** Add-in settings kept in the document: name → JSON text. */
  readonly settings: Map<string, string>;
  readonly parts: CustomParts;
  /** Changes made so far, by the add-in or a person. */
  readonly changes: number;
  /** Documents the add-in opened in a window of their own. */
  readonly opened: readonly Uint8Array[];
  /** The user has a cell open for editing; null where there is no such thing. */
  editing: boolean;
  /** Events since the last call. */
  takeEvents(): readonly RichEvent[];
  /** A request begins; calculation may be suspended until it is over. */
  endRequest(): void;
}
