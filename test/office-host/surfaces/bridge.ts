import type { OfficeHost } from "../office-host.ts";
import { TRANSPORT, TransportError } from "../protocol/host-error.ts";

/** The global `_richApiNativeBridge` the client library looks for; it fills in `onMessageFromHost` itself. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;

/** What the client makes of transport statuses above this layer; the bridge has to say it itself. */
const CODES: ReadonlyMap<number, readonly [httpStatus: number, code: string]> = new Map([
  [TRANSPORT.noCapability, [401, "AccessDenied"]],
  [TRANSPORT.activityLimitReached, [429, "ActivityLimitReached"]],
  [TRANSPORT.invalidOrTimedOutSession, [408, "InvalidOrTimedOutSession"]],
  [TRANSPORT.requestPayloadSizeLimitExceeded, [400, "RequestPayloadSizeLimitExceeded"]],
  [TRANSPORT.responsePayloadSizeLimitExceeded, [400, "ResponsePayloadSizeLimitExceeded"]],
  [TRANSPORT.writeNotSupportedWhenModalDialogOpen, [400, "WriteNotSupportedWhenModalDialogOpen"]],
  [TRANSPORT.invalidSheetName, [400, "InvalidRequestContext"]],
]);

function describe(host: OfficeHost, status: number): readonly [httpStatus: number, code: string] {
  const inCell = status === TRANSPORT.invalidApiCallInContext && host.kind === "Excel";
  if (inCell) return [400, "InvalidOperationInCellEditMode"];
  return CODES.get(status) ?? [500, "GeneralException"];
}

/** The rich API alone, without start-up and Common API: quick, for unit tests in a Node `vm`. */
export function nativeBridge(host: OfficeHost): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const message = JSON.parse(text) as BridgeMessage;
      if (message.type === REQUEST) void answer(host, message).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  host.onEvent = ({ payload }) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries: payload } }));
  };
  return bridge;
}

async function answer(host: OfficeHost, { id, flags, message }: BridgeMessage): Promise<string> {
  try {
    const body = await host.request(JSON.stringify(message.body), flags);
    return `{"id":${id},"type":${RESPONSE},"message":{"statusCode":200,"headers":{},"body":${body}}}`;
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    const [statusCode, code] = describe(host, error.status);
    const body = { error: { code, message: error.message } };
    return JSON.stringify({ id, type: RESPONSE, message: { statusCode, headers: {}, body } });
  }
}
