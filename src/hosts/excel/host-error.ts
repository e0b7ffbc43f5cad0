import { HostFailure } from "../doors.ts";

const GONE = "要用的工作表或单元格已被删除或改名，请重新检查数据。";
const TOO_OLD = "这个版本的 Excel 不支持这一步，请升级 Excel，或改用网页版。";
const TOO_LARGE = "工作表太大，请删去不用的行和列后再试。";
const LOST = "与 Excel 的连接断开了，请关闭窗格，重新打开后再试。";
const FAILED = "Excel 没有完成这一步，请再试一次；还不行就保存文件，重新打开。";

/** What the codes of Excel and of its client library mean to a clerk (Excel.ErrorCodes, OfficeExtension.ErrorCodes). */
const SENTENCES: ReadonlyMap<string, string> = new Map([
  ["AccessDenied", "工作表或工作簿受保护，请在“审阅”里撤销保护后再试。"],
  ["ActivityLimitReached", "Excel 正忙，请稍等片刻再试。"],
  ["ApiNotFound", TOO_OLD],
  ["Conflict", "别人正在改同一处，请稍后再试。"],
  ["GeneralException", FAILED],
  ["InvalidArgument", "Excel 没有接受要写的内容，请重新检查数据后再试。"],
  ["InvalidObjectPath", FAILED],
  ["InvalidOperation", "Excel 现在做不了这一步，请结束正在进行的操作后再试。"],
  ["InvalidOperationInCellEditMode", "有单元格正在编辑，请按回车键结束编辑后再试。"],
  ["InvalidOrTimedOutSession", LOST],
  ["InvalidReference", GONE],
  ["InvalidRequestContext", LOST],
  ["InvalidSelection", "请先点一下要用的工作簿，然后再试。"],
  ["ItemAlreadyExists", "已有同名的工作表，请给它改名后再试。"],
  ["ItemNotFound", GONE],
  ["NotImplemented", TOO_OLD],
  ["OperationCellsExceedLimit", TOO_LARGE],
  ["PropertyNotLoaded", FAILED],
  ["RangeExceedsLimit", TOO_LARGE],
  ["RequestPayloadSizeLimitExceeded", "一次要写的内容超过 Excel 的上限，请分几次改。"],
  ["ResponsePayloadSizeLimitExceeded", "单元格里的文字太多，Excel 送不出来，请删短后再试。"],
  ["RunMustReturnPromise", FAILED],
  ["ServiceNotAvailable", "Excel 暂时没有应答，请稍后再试。"],
  ["UnsupportedFeature", TOO_OLD],
  ["WriteNotSupportedWhenModalDialogOpen", "Excel 里有对话框没关，请关掉后再试。"],
]);

/** The code of an error that Excel or its client library raised; null for any other error. */
export function hostCode(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof HostFailure) return null;
  return "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Where in the object model it happened, "Range.getMergedAreasOrNullObject"; "" when that is not known. */
export function errorLocation(error: unknown): string {
  const info = error instanceof Error && "debugInfo" in error ? error.debugInfo : null;
  if (typeof info !== "object" || info === null || !("errorLocation" in info)) return "";
  return typeof info.errorLocation === "string" ? info.errorLocation : "";
}

/** An error of Excel as a HostFailure; anything else (a fault of our own, a HostFailure) as it is. */
export function inPlainWords(error: unknown): unknown {
  const code = hostCode(error);
  return code === null ? error : new HostFailure(SENTENCES.get(code) ?? FAILED, { cause: error });
}
