import type { Engine } from "./engine/engine.ts";

/** Office answers within this time, or the page is not in Office. */
const PATIENCE = 3000;

export interface OfficeInfo {
  readonly host: "Excel" | "Word";
  /** Downloads do nothing in the web view of Office for Mac. */
  readonly mac: boolean;
  /** Whether a person sees the pane: a ribbon button may have started it out of sight. */
  readonly visible: boolean;
}

/** What `Office.onReady` hands over besides the documented fields. */
interface ReadyInfo {
  readonly host: Office.HostType | null;
  readonly platform: Office.PlatformType | null;
  readonly addin?: { readonly visibilityMode?: string };
}

/** Shows the pane in Excel or Word. false when the page is in neither, or nobody answers. */
export async function startOffice(engine: Engine): Promise<boolean> {
  const info = await officeInfo();
  if (info === null) return false;
  if (info.host === "Excel") {
    const { startExcel } = await import(/* webpackChunkName: "excel" */ "./start-excel.ts");
    startExcel(engine, info);
  } else {
    const { startWord } = await import(/* webpackChunkName: "word" */ "./start-word.ts");
    startWord(engine, info);
  }
  return true;
}

async function officeInfo(): Promise<OfficeInfo | null> {
  // The plain page and a blocked office.js have no such global, whatever its types say.
  if (typeof Office === "undefined") return null;
  const silent = new Promise<null>((resolve) => {
    setTimeout(resolve, PATIENCE, null);
  });
  const ready: ReadyInfo | null = await Promise.race([Office.onReady(), silent]);
  if (ready === null) return null;
  const host = String(ready.host);
  if (host !== "Excel" && host !== "Word") return null;
  return { host, mac: String(ready.platform) === "Mac", visible: ready.addin?.visibilityMode !== "Hidden" };
}

/** Whether Office is dark; null when it does not say. */
export function officeIsDark(): boolean | null {
  const { officeTheme } = Office.context as Partial<Office.Context>;
  const colour = /^#?([0-9a-f]{6})/i.exec(officeTheme?.bodyBackgroundColor ?? "")?.[1];
  return colour === undefined ? null : isDark(colour);
}

/** "262626" → true: the eye's weights of red, green and blue. */
export function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** Opens a page of ours in the system's browser; null where Office cannot do that. */
export function pageOpener(): ((path: string) => void) | null {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return null;
  return (path) => {
    Office.context.ui.openBrowserWindow(new URL(path, location.href).href);
  };
}
