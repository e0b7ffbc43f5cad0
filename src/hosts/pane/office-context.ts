export interface OfficeInfo {
  readonly host: "Excel" | "Word";
  /** Downloads do nothing in the web view of Office for Mac. */
  readonly mac: boolean;
  /** Whether a person sees the pane: a ribbon button may have started it out of sight. */
  readonly visible: boolean;
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

/** Office's key for storage that browsers keep apart by the page around; "" where there is none. */
export function storagePartition(): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: unknown };
  return typeof partitionKey === "string" ? partitionKey : "";
}
