/** Codes a host answers with; see Excel.ErrorCodes, Word.ErrorCodes and OfficeExtension.ErrorCodes. */
export type HostCode =
  | "AccessDenied"
  | "ActivityLimitReached"
  | "ApiNotFound"
  | "Conflict"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "SearchStringInvalidOrTooLong"
  | "ServiceNotAvailable"
  | "UnsupportedFeature";

const HTTP_STATUS: Partial<Record<HostCode, number>> = {
  AccessDenied: 403,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  ServiceNotAvailable: 503,
};

const MESSAGES: Partial<Record<HostCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
};

/** An error of one action: everything before it stays done, nothing after it runs. */
export class HostError extends Error {
  readonly code: HostCode;
  readonly httpStatus: number;
  /** "Range.values" when the thrower knows better than the processor where it happened. */
  readonly location: string | null;

  constructor(code: HostCode, message?: string, location: string | null = null) {
    super(message ?? MESSAGES[code] ?? code);
    this.code = code;
    this.httpStatus = HTTP_STATUS[code] ?? 400;
    this.location = location;
  }
}

/** Asked for something of Office that the emulator does not do: never a default, always a failed test. */
export class Unmodelled extends HostError {
  constructor(what: string) {
    super("NotImplemented", `The emulated host does not model ${what}.`, what);
  }
}

/** Failures below the rich API: status numbers that the client turns into codes (office-platform §1.3). */
export const TRANSPORT = {
  generalException: 5001,
  invalidApiCallInContext: 5004,
  invalidOrTimedOutSession: 5012,
  writeNotSupportedWhenModalDialogOpen: 5016,
  activityLimitReached: 5102,
  requestPayloadSizeLimitExceeded: 5103,
  responsePayloadSizeLimitExceeded: 5104,
  noCapability: 7000,
  invalidSheetName: 1014,
} as const;

/** The whole request failed: no answer to any of its actions reaches the client. */
export class TransportError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`transport status ${status}`);
    this.status = status;
  }
}
