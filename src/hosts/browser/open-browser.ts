import type { BrowserDoor } from "../doors.ts";

/** How long a download's address is kept: the browser may ask the person first where to put the file. */
const ADDRESS_KEPT = 60_000;

export interface BrowserOptions {
  /** Whether `<a download>` does anything here: it does nothing in the web view of Office for Mac. */
  readonly downloads: boolean;
}

/** Files and clipboard of this page. */
export function openBrowser({ downloads }: BrowserOptions = { downloads: true }): BrowserDoor {
  return {
    pick,
    download: (name, bytes, type) => (downloads ? download(name, bytes, type) : "impossible"),
    copy,
  };
}

/** The file a person chose; null when they chose none. Rejects when the file cannot be read. */
function pick(accept: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  return new Promise((resolve, reject) => {
    input.addEventListener("cancel", () => {
      resolve(null);
    });
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else readFile(file).then(resolve, reject);
    });
    input.click();
  });
}

/** Name and bytes of a picked or dropped file. */
export async function readFile(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function download(name: string, bytes: Uint8Array, type: string): "started" | "impossible" {
  const link = document.createElement("a");
  if (!("download" in link)) return "impossible";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, ADDRESS_KEPT);
  return "started";
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

/** The older way, for frames in which the clipboard is not allowed; its answer is what the browser observed. */
function copySelection(text: string): boolean {
  const area = document.createElement("textarea");
  const { activeElement } = document;
  area.value = text;
  area.readOnly = true;
  area.className = "off-screen";
  document.body.append(area);
  area.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard is not allowed
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus();
  }
}
