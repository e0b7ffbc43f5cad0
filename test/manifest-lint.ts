import type { Element } from "./ooxml-tree.ts";
import { all, child, duplicates, get, parse } from "./ooxml-tree.ts";

/** What the manifest speaks of and does not hold. */
export interface Surroundings {
  /** Names given to Office.actions.associate. */
  readonly functions: ReadonlySet<string>;
  /** Pages the build writes. */
  readonly pages: ReadonlySet<string>;
  /** Width and height in pixels of a file below the add-in's address; null when there is none. */
  readonly picture: (path: string) => readonly [width: number, height: number] | null;
  readonly origin: string;
}

/** Longest texts of the schema (bt:ShortString, bt:LongString), of a resource id, and of an address. */
const LIMITS = { resid: 32, short: 125, long: 250, url: 2083 };

const ORDERS: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
  VersionOverrides: "Description Requirements Hosts Resources",
  Host: "Runtimes DesktopFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  CustomTab: "Group Label",
  Group: "Label Icon Control",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Action: "FunctionName TaskpaneId SourceLocation Title",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

/** Every fault of an add-in-only manifest, beyond what its schema sees; an empty list when there is none. */
export function lintManifest(xml: string, around: Surroundings): string[] {
  const faults: string[] = [];
  const say = (fault: string) => void faults.push(fault);
  const app = parse(xml, say);
  if (app === null) return [...faults, "no element at all"];
  for (const element of walk(app)) lintOrder(element, say);
  lintBase(app, around, say);
  const overrides = child(app, "VersionOverrides");
  if (overrides === undefined) return [...faults, "no VersionOverrides"];
  const resources = readResources(child(overrides, "Resources"), say);
  lintReferences(overrides, resources, say);
  for (const { element, limit } of resources.values()) lintTexts(element, limit, say);
  for (const { element, limit } of resources.values()) {
    if (limit === LIMITS.url) lintAddress(get(element, "DefaultValue"), around, say);
  }
  for (const host of all(child(overrides, "Hosts"), "Host")) lintHost(host, around.functions, say);
  for (const icon of walk(overrides).filter(({ name }) => name === "Icon")) lintIcon(icon, resources, around, say);
  const ids = walk(overrides).flatMap((element) =>
    ["CustomTab", "Group", "Control"].includes(element.name) ? [get(element, "id")] : [],
  );
  for (const id of duplicates(ids)) say(`id ${id} twice`);
  for (const id of ids) if (id === "" || id.length > LIMITS.short) say(`id "${id}" has no good length`);
  return faults;
}

type Say = (fault: string) => void;

const walk = (element: Element): Element[] => [element, ...element.children.flatMap(walk)];

function lintOrder({ name, children }: Element, say: Say): void {
  const places = ORDERS[name]?.split(" ");
  if (places === undefined) return;
  let last = 0;
  for (const one of children) {
    const place = places.indexOf(one.name);
    if (place < 0) say(`${name}: ${one.name} is unknown here`);
    else if (place < last) say(`${name}: ${one.name} stands too late`);
    last = Math.max(last, place);
  }
}

function lintBase(app: Element, around: Surroundings, say: Say): void {
  const text = (name: string) => child(app, name)?.text.trim() ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id"))) say(`Id ${text("Id")} is no GUID`);
  const version = text("Version").split(".");
  if (version.length !== 4 || version.some((part) => !/^(0|[1-9]\d{0,4})$/.test(part) || Number(part) > 65535)) {
    say(`Version ${text("Version")} is not n.n.n.n`);
  }
  if (text("DefaultLocale") !== "zh-CN") say("DefaultLocale is not zh-CN");
  const provider = text("ProviderName");
  if (provider === "" || provider.length > LIMITS.short) say("ProviderName has no good length");
  lintTexts(child(app, "DisplayName"), LIMITS.short, say);
  lintTexts(child(app, "Description"), LIMITS.long, say);
  const hosts = all(child(app, "Hosts"), "Host").map((host) => get(host, "Name"));
  if (hosts.join() !== "Workbook,Document") say(`Hosts are ${hosts.join()}`);
  const sets = walk(app).filter(({ name }) => /^(bt:)?Set$/.test(name));
  for (const set of sets) if (get(set, "Name") !== "AddinCommands") say(`${get(set, "Name")} shuts out an application`);
  const address = (name: string) => get(child(app, name) ?? app, "DefaultValue");
  for (const name of ["IconUrl", "HighResolutionIconUrl", "SupportUrl"]) lintAddress(address(name), around, say);
  lintAddress(get(child(child(app, "DefaultSettings"), "SourceLocation") ?? app, "DefaultValue"), around, say);
  lintPixels(address("IconUrl"), 32, around, say);
  lintPixels(address("HighResolutionIconUrl"), 64, around, say);
}

/** The default text is Chinese and there is an English one; both fit. */
function lintTexts(element: Element | undefined, limit: number, say: Say): void {
  if (element === undefined) {
    say("a text is missing");
    return;
  }
  const name = element.attributes.get("id") ?? element.name;
  const isText = element.name === "bt:String" || !element.name.startsWith("bt:");
  const text = get(element, "DefaultValue");
  if (text === "" || text.length > limit) say(`${name} has ${text.length} characters`);
  if (!isText) return;
  if (!/\p{Script=Han}/u.test(text)) say(`${name} has no Chinese default`);
  const english = element.children.filter((one) => /Override$/.test(one.name) && get(one, "Locale") === "en-US");
  const value = english[0] === undefined ? "" : get(english[0], "Value");
  if (english.length !== 1 || value === "") say(`${name} has no English text`);
  if (value.length > limit) say(`${name} has ${value.length} English characters`);
}

interface Resource {
  readonly element: Element;
  readonly limit: number;
}

const KINDS: Readonly<Record<string, number>> = {
  "bt:Images": LIMITS.url,
  "bt:Urls": LIMITS.url,
  "bt:ShortStrings": LIMITS.short,
  "bt:LongStrings": LIMITS.long,
};

function readResources(resources: Element | undefined, say: Say): Map<string, Resource> {
  const elements = (resources?.children ?? []).flatMap((kind) =>
    kind.children.map((element) => ({ element, limit: KINDS[kind.name] ?? 0 })),
  );
  const ids = elements.map(({ element }) => get(element, "id"));
  for (const id of duplicates(ids)) say(`resource ${id} twice`);
  for (const id of ids) if (id === "" || id.length > LIMITS.resid) say(`resid ${id} is longer than 32`);
  return new Map(elements.map((resource) => [get(resource.element, "id"), resource]));
}

/** Which kind of resource an element refers to. */
const REFERS: readonly (readonly [RegExp, string])[] = [
  [/^bt:Image$/, "bt:Image"],
  [/^(Runtime|FunctionFile|SourceLocation|LearnMoreUrl)$/, "bt:Url"],
  [/^(Label|Title|Description)$/, "bt:String"],
];

function lintReferences(overrides: Element, resources: ReadonlyMap<string, Resource>, say: Say): void {
  const used = new Set<string>();
  for (const element of walk(overrides)) {
    const resid = element.attributes.get("resid");
    if (resid === undefined) continue;
    used.add(resid);
    const resource = resources.get(resid);
    const kind = REFERS.find(([name]) => name.test(element.name))?.[1];
    if (resource === undefined) say(`resid ${resid} is not there`);
    else if (resource.element.name !== kind) say(`${element.name} refers to ${resource.element.name} ${resid}`);
    else if (element.name === "Description" ? resource.limit !== LIMITS.long : resource.limit === LIMITS.long) {
      say(`${element.name} refers to ${resid}, a text of the other length`);
    }
  }
  for (const id of resources.keys()) if (!used.has(id)) say(`resource ${id} is not used`);
}

function lintAddress(address: string, { origin, pages, picture }: Surroundings, say: Say): void {
  if (!address.startsWith("https://")) {
    say(`${address} is not https`);
    return;
  }
  if (!address.startsWith(`${origin}/`)) {
    say(`${address} is not at ${origin}`);
    return;
  }
  const path = address.slice(origin.length + 1).replace(/\?.*$/, "");
  if (!pages.has(path) && picture(path) === null) say(`${path} is not there`);
}

function lintIcon(icon: Element, resources: ReadonlyMap<string, Resource>, around: Surroundings, say: Say): void {
  const sizes = icon.children.map((image) => Number(get(image, "size")));
  for (const size of [16, 32, 80]) if (!sizes.includes(size)) say(`an Icon lacks ${size}`);
  for (const size of duplicates(sizes.map(String))) say(`an Icon has ${size} twice`);
  for (const image of icon.children) {
    const resource = resources.get(get(image, "resid"));
    if (resource) lintPixels(get(resource.element, "DefaultValue"), Number(get(image, "size")), around, say);
  }
}

function lintPixels(address: string, size: number, { origin, picture }: Surroundings, say: Say): void {
  const path = address.slice(origin.length + 1);
  const pixels = picture(path);
  if (pixels?.[0] !== size || pixels[1] !== size) say(`${path} is ${pixels?.join(" × ") ?? "missing"}, not ${size}`);
}

/** The rules of a shared runtime, and of a host without one. */
function lintHost(host: Element, functions: ReadonlySet<string>, say: Say): void {
  const kind = get(host, "xsi:type");
  const elements = walk(host);
  const tabs = elements.filter(({ name }) => name === "CustomTab");
  if (tabs.length !== 1) say(`${kind}: ${tabs.length} tabs of its own`);
  const runtime = elements.find(({ name }) => name === "Runtime");
  const pages = elements.filter(({ name }) => name === "SourceLocation" || name === "FunctionFile");
  if (runtime !== undefined) {
    if (kind !== "Workbook") say(`${kind}: Word 2021 has no shared runtime`);
    if (get(runtime, "lifetime") !== "long") say(`${kind}: the runtime is not long`);
    for (const page of pages) {
      if (get(page, "resid") !== get(runtime, "resid")) say(`${kind}: ${page.name} is not the runtime's page`);
    }
    if (!pages.some(({ name }) => name === "FunctionFile")) say(`${kind}: no FunctionFile`);
    if (elements.some(({ name }) => name === "TaskpaneId")) say(`${kind}: TaskpaneId beside a runtime`);
  }
  for (const action of elements.filter(({ name }) => name === "Action")) {
    if (get(action, "xsi:type") !== "ExecuteFunction") continue;
    const name = child(action, "FunctionName")?.text ?? "";
    if (runtime === undefined) say(`${kind}: ${name} cannot open a pane without a shared runtime`);
    if (!functions.has(name)) say(`function ${name} is not associated`);
  }
}
