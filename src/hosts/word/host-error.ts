import { HostFailure } from "../doors.ts";
import { hostCode } from "../excel/host-error.ts";

const FAILED = "Word没有完成这一步，请再试一次；还不行就保存文稿，重新打开。";
const GONE = "这一处已不在文稿里，请重新核对数字。";
const LOST = "与Word的连接断开了，请关闭窗格，重新打开后再试。";
const TOO_LARGE = "文稿太大，Word一次送不过来，请分成几份再试。";
const TOO_OLD = "这个版本的Word不支持这一步，请用Word 2021或更新的版本。";
const LOCKED = "文稿受保护或者只能看，请在“审阅”里停止保护、启用编辑后再试。";
const BUSY = "Word正忙，请稍等片刻再试。";

/** What the codes of Word and of its client library mean to a clerk (Word.ErrorCodes, OfficeExtension.ErrorCodes). */
const SENTENCES: ReadonlyMap<string, string> = new Map([
  ["AccessDenied", LOCKED],
  ["ActivityLimitReached", BUSY],
  ["ApiNotFound", TOO_OLD],
  ["InvalidArgument", "Word没有接受要写的内容，请更新Word后再试。"],
  ["InvalidOrTimedOutSession", LOST],
  ["InvalidRequestContext", LOST],
  ["ItemNotFound", GONE],
  ["NotAllowed", LOCKED],
  ["NotImplemented", TOO_OLD],
  ["RequestPayloadSizeLimitExceeded", TOO_LARGE],
  ["ResponsePayloadSizeLimitExceeded", TOO_LARGE],
  ["ServiceNotAvailable", BUSY],
  ["WriteNotSupportedWhenModalDialogOpen", "Word里有对话框没关，请关掉后再试。"],
]);

/** An error of Word as a HostFailure; anything else (a fault of our own, a HostFailure) as it is. */
export function inPlainWords(error: unknown): unknown {
  const code = hostCode(error);
  return code === null ? error : new HostFailure(SENTENCES.get(code) ?? FAILED, { cause: error });
}
