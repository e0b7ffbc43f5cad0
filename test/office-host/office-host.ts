import type { CommonAnswer } from "./common-api.ts";
import { callCommonApi } from "./common-api.ts";
import type { DocumentModel } from "./document-model.ts";
import type { HostKind, Profile } from "./profiles.ts";
import { ManualClock } from "./protocol/clock.ts";
import { Faults } from "./protocol/faults.ts";
import { TRANSPORT, TransportError } from "./protocol/host-error.ts";
import type { LoggedRequest } from "./protocol/request-log.ts";
import { RequestLog } from "./protocol/request-log.ts";
import { RequestProcessor } from "./protocol/request-processor.ts";
import type { RequestBody, ResponseBody } from "./protocol/wire.ts";
import { FLAG } from "./protocol/wire.ts";
import { appServices } from "./services.ts";

/** An event for the page: the client's event number and what its handler is given. */
export interface PageEvent {
  readonly id: number;
  readonly payload: readonly unknown[];
}

export interface HostOptions {
  readonly kind: HostKind;
  readonly profile: Profile;
  readonly document: DocumentModel;
  /** Whether the client library knows a member the emulator does not (see `clientMembers`). */
  readonly clientHas: (typeName: string, memberName: string) => boolean;
  /** Bytes of the open file, for `getFileAsync`. */
  readonly file?: () => Uint8Array;
}

/** Numbers of the layer below the rich API that the host itself acts on. */
export const DISPATCH = { richApi: 93, commandCompleted: 94, richApiMessage: 33, command: 39, dialog: 10 } as const;

/** Calls that only have an effect outside the document: each is noted in `outside`. */
const OUTSIDE = new Map([
  [97, "closeContainer"],
  [102, "openBrowserWindow"],
]);

/** Entries of an event message: category of events, then number, target, arguments, serial, from a co-author. */
const EVENT_CATEGORY = 65_536;

/** One open document with one add-in page: what lies behind window.external, the frame messages or the bridge. */
export class OfficeHost {
  readonly kind: HostKind;
  readonly profile: Profile;
  readonly document: DocumentModel;
  readonly requests = new RequestLog();
  readonly faults = new Faults();
  readonly clock = new ManualClock();
  /** Members used that the emulator does not model. `verify` fails when there are any. */
  readonly unmodelled: string[] = [];
  /** Effects outside the document: ["openBrowserWindow", url], ["runtimeState", "Visible"]. */
  readonly outside: (readonly [name: string, ...details: unknown[]])[] = [];
  /** Milliseconds on the clock before each answer: a slow host. */
  latency = 0;
  /** Bytes of a request or an answer above which it fails; the profile's unless a test sets its own. */
  payloadLimit: number | null;
  /** Where events go; set by the surface. */
  onEvent: (event: PageEvent) => void = () => undefined;

  readonly processor: RequestProcessor;
  readonly #registered = new Map<number, unknown>();
  readonly #file: () => Uint8Array;
  readonly #completions = new Map<string, () => void>();
  readonly #presses: PageEvent[] = [];
  #editingEnds: (() => void)[] = [];
  #serial = 0;

  constructor(options: HostOptions) {
    this.kind = options.kind;
    this.profile = options.profile;
    this.document = options.document;
    this.payloadLimit = options.profile.payloadLimit;
    this.#file = options.file ?? (() => this.#unmodelledFile());
    const services = new Map([...options.document.services, ...appServices(this.outside)]);
    this.processor = new RequestProcessor(
      { root: options.document.root, services },
      {
        beforeAction: (index) => {
          this.faults.beforeAction(index);
        },
        onMember: (name) => {
          this.faults.onMember(name);
        },
        clientHas: options.clientHas,
        onUnmodelled: (name) => this.unmodelled.push(name),
      },
    );
  }

  /** A request of the rich API: its JSON and flags in, the answer's JSON out. Throws `TransportError`. */
  async request(text: string, flags: number): Promise<string> {
    const body = JSON.parse(text) as RequestBody;
    const entry = this.requests.add(body, flags, Buffer.byteLength(text));
    try {
      return await this.#answer(body, entry);
    } catch (error) {
      if (error instanceof TransportError) entry.failure = error.status;
      throw error;
    } finally {
      this.flushEvents();
    }
  }

  async #answer(body: RequestBody, entry: LoggedRequest): Promise<string> {
    if (this.#tooLong(entry.bytesIn)) throw new TransportError(TRANSPORT.requestPayloadSizeLimitExceeded);
    if (!entry.housekeeping) {
      const delay = this.faults.begin() + this.latency;
      if (delay > 0) await this.clock.wait(delay);
      await this.#waitForCell(entry.flags);
    }
    const response = this.#process(body, entry);
    const answer = JSON.stringify(response);
    entry.bytesOut = Buffer.byteLength(answer);
    if (this.#tooLong(entry.bytesOut)) throw new TransportError(TRANSPORT.responsePayloadSizeLimitExceeded);
    return answer;
  }

  #process(body: RequestBody, entry: LoggedRequest): ResponseBody {
    const before = this.document.changes;
    try {
      const response = this.processor.process(body);
      entry.failure = response.Error?.Code ?? null;
      if (!entry.housekeeping) this.faults.end();
      return response;
    } finally {
      entry.writes = this.document.changes - before;
      this.document.endRequest();
    }
  }

  #tooLong(bytes: number): boolean {
    return this.payloadLimit !== null && bytes > this.payloadLimit;
  }

  /** While a cell is being edited a request fails, or waits when the add-in asked for that. */
  async #waitForCell(flags: number): Promise<void> {
    if (!this.document.editing) return;
    if ((flags & FLAG.delayForCellEdit) === 0) throw new TransportError(TRANSPORT.invalidApiCallInContext);
    await new Promise<void>((over) => this.#editingEnds.push(over));
  }

  /** The user opens a cell for editing. */
  beginCellEdit(): void {
    this.document.editing = true;
  }

  /** The user presses Enter: requests that waited go on. */
  endCellEdit(): void {
    this.document.editing = false;
    for (const over of this.#editingEnds.splice(0)) over();
  }

  /** A call of the layer below: number and parameters in, [status, payload] out. */
  async execute(id: number, params: readonly unknown[]): Promise<CommonAnswer> {
    if (id === DISPATCH.richApi) return this.#executeRichApi(params[0] as readonly unknown[]);
    if (id === DISPATCH.commandCompleted) {
      this.#completions.get(String(params[0]))?.();
      return [0];
    }
    const name = OUTSIDE.get(id);
    if (name !== undefined) {
      this.outside.push([name, ...params.filter((value) => value !== 0)]);
      return [0];
    }
    const answer = callCommonApi(id, params, this.document, this.#file);
    if (answer !== null) return answer;
    this.unmodelled.push(`dispatch id ${id}`);
    return [TRANSPORT.generalException];
  }

  /** The 13-item array of dispatch id 93: the request's text is the fifth, its flags the seventh. */
  async #executeRichApi(message: readonly unknown[]): Promise<CommonAnswer> {
    const text = Array.isArray(message[4]) ? message[4].join("") : String(message[4]);
    try {
      return [0, [200, [], await this.request(text, Number(message[6]))]];
    } catch (error) {
      if (error instanceof TransportError) return [error.status];
      throw error;
    }
  }

  register(id: number, target: unknown): number {
    this.#registered.set(id, target);
    if (id === DISPATCH.dialog) this.outside.push(["dialog", JSON.parse(String(target)) as unknown]);
    if (id === DISPATCH.command)
      setImmediate(() => {
        this.#presses.splice(0).forEach(this.onEvent);
      });
    return 0;
  }

  unregister(id: number): number {
    this.#registered.delete(id);
    if (id === DISPATCH.dialog) this.outside.push(["dialogClosed"]);
    return 0;
  }

  /** Whether the page listens for an event of that number. */
  listens(id: number): boolean {
    return this.#registered.has(id);
  }

  /** Sends the document's pending events to the page. Requests do it by themselves, changes by a person need it. */
  flushEvents(): void {
    for (const event of this.document.takeEvents()) {
      const args = JSON.stringify(event.args);
      const entry = [EVENT_CATEGORY, event.type, event.target, args, ++this.#serial, false];
      this.onEvent({ id: DISPATCH.richApiMessage, payload: [entry] });
    }
  }

  /**
   * The user presses a ribbon button bound to that function; resolves when it calls `event.completed()`. A press before
   * the page listens is kept for it.
   */
  pressButton(functionName: string, controlId: string): Promise<void> {
    const command = `command-${++this.#serial}`;
    return new Promise((done) => {
      this.#completions.set(command, done);
      const source = JSON.stringify({ source: { id: controlId } });
      const press = { id: DISPATCH.command, payload: [command, functionName, source] };
      if (this.listens(DISPATCH.command)) this.onEvent(press);
      else this.#presses.push(press);
    });
  }

  #unmodelledFile(): Uint8Array {
    this.unmodelled.push("getFileAsync without a file");
    return new Uint8Array();
  }

  /** Throws, in words, when the emulator was asked for what it does not model or a planned fault never happened. */
  verify(): void {
    const complaints = [
      ...this.unmodelled.map((name) => `not modelled: ${name}`),
      ...this.faults.unmet.map((plan) => `never happened: ${plan}`),
    ];
    if (complaints.length > 0) throw new Error(`The emulated Office host complains: ${complaints.join("; ")}`);
  }
}
