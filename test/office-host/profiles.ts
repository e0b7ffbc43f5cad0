export type HostKind = "Excel" | "Word";
export type ProfileName = "2021" | "2024" | "365" | "web";

/** What an installation claims: requirement sets and where it runs (office-platform §3.2). */
export interface Profile {
  readonly name: ProfileName;
  readonly platform: "Win32" | "Web";
  /** "16.0.…" as `Office.context.diagnostics.version` reports it. */
  readonly hostVersion: string;
  /** Lower-cased set name → version, what `isSetSupported` is answered from. */
  readonly sets: Readonly<Record<string, string>>;
  /** Function commands and task pane share one page: bit 1 of the host flags. */
  readonly sharedRuntime: boolean;
  /** Bytes of one request or response; only Excel on the web has such a limit. */
  readonly payloadLimit: number | null;
}

const MEGABYTES_5 = 5 * 1024 * 1024;

/** Sets all hosts have: Common API, commands, dialogs. `delayforcelledit` makes the client send that flag at all. */
const COMMON = { dialogapi: "1.2", addincommands: "1.1", settings: "1.1", file: "1.1", compressedfile: "1.1" };
const EXCEL = { ...COMMON, delayforcelledit: "1.1", ribbonapi: "1.2" };
const WORD = { ...COMMON, customxmlparts: "1.1" };
const BROWSER = { openbrowserwindowapi: "1.1" };

/**
 * The client library of 2022 files members of today's ExcelApi 1.16/1.17 and WordApi 1.4 and above under these sets.
 * Profiles that have those members claim them, although no Office on the desktop does.
 */
const EXCEL_NEWER = { excelapionline: "1.1" };
const WORD_NEWER = { wordapionline: "1.1" };

const SETS: Readonly<Record<HostKind, Readonly<Record<ProfileName, Readonly<Record<string, string>>>>>> = {
  Excel: {
    "2021": { ...EXCEL, ...BROWSER, excelapi: "1.14", sharedruntime: "1.1" },
    "2024": { ...EXCEL, ...EXCEL_NEWER, ...BROWSER, excelapi: "1.17", sharedruntime: "1.2" },
    "365": { ...EXCEL, ...EXCEL_NEWER, ...BROWSER, excelapi: "1.21", sharedruntime: "1.2" },
    web: { ...EXCEL, ...EXCEL_NEWER, excelapi: "1.21", sharedruntime: "1.2" },
  },
  Word: {
    "2021": { ...WORD, ...BROWSER, wordapi: "1.3", wordapihiddendocument: "1.3" },
    "2024": {
      ...WORD,
      ...WORD_NEWER,
      ...BROWSER,
      wordapi: "1.8",
      wordapihiddendocument: "1.5",
      wordapidesktop: "1.1",
      sharedruntime: "1.1",
    },
    "365": {
      ...WORD,
      ...WORD_NEWER,
      ...BROWSER,
      wordapi: "1.9",
      wordapihiddendocument: "1.5",
      wordapidesktop: "1.5",
      sharedruntime: "1.1",
    },
    web: { ...WORD, ...WORD_NEWER, wordapi: "1.9", sharedruntime: "1.1" },
  },
};

const VERSIONS: Readonly<Record<ProfileName, string>> = {
  "2021": "16.0.14332.20000",
  "2024": "16.0.17932.20000",
  "365": "16.0.19231.20000",
  web: "16.0.19231.41000",
};

export const PROFILE_NAMES: readonly ProfileName[] = ["2021", "2024", "365", "web"];

/** The installation of that name; `extraSets` adds claims for one test. */
export function profileOf(
  kind: HostKind,
  name: ProfileName,
  extraSets: Readonly<Record<string, string>> = {},
): Profile {
  const sets = { ...SETS[kind][name], ...extraSets };
  return {
    name,
    platform: name === "web" ? "Web" : "Win32",
    hostVersion: VERSIONS[name],
    sets,
    sharedRuntime: "sharedruntime" in sets,
    payloadLimit: kind === "Excel" && name === "web" ? MEGABYTES_5 : null,
  };
}

/** Compares as the client does: "1.14" is above "1.3". */
export function claims(profile: Profile, set: string, version = "1.1"): boolean {
  const claimed = profile.sets[set.toLowerCase()];
  if (claimed === undefined) return false;
  const [major = 0, minor = 0] = claimed.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = version.split(".").map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}
