import { associateEarly } from "./early-doors.ts";
import type { Engine } from "./engine/engine.ts";
import type { OfficeInfo } from "./office-context.ts";

/** Office answers within this time, or the page is not in Office. */
const PATIENCE = 3000;

/** What `Office.onReady` hands over besides the documented fields. */
interface ReadyInfo {
  readonly host: Office.HostType | null;
  readonly platform: Office.PlatformType | null;
  readonly addin?: { readonly visibilityMode?: string };
}

/** Shows the pane in Excel or Word. false when the page is in neither, or nobody answers. */
export async function startOffice(engine: Engine): Promise<boolean> {
  // The plain page and a blocked office.js have no such global, whatever its types say.
  if (typeof Office === "undefined") return false;
  const onDoors = associateEarly();
  const info = await officeInfo();
  if (info === null) return false;
  if (info.host === "Excel") {
    const { startExcel } = await import(/* webpackChunkName: "excel" */ "./start-excel.ts");
    startExcel(engine, info, onDoors);
  } else {
    const { startWord } = await import(/* webpackChunkName: "word" */ "./start-word.ts");
    startWord(engine, info);
  }
  return true;
}

async function officeInfo(): Promise<OfficeInfo | null> {
  const silent = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE, null);
  });
  const ready: ReadyInfo | null = await Promise.race([Office.onReady(), silent]);
  if (ready === null) return null;
  const host = String(ready.host);
  if (host !== "Excel" && host !== "Word") return null;
  return { host, mac: String(ready.platform) === "Mac", visible: ready.addin?.visibilityMode !== "Hidden" };
}
