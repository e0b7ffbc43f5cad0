import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../src/hosts/commands/commands.ts";
import { DEVELOPMENT_URL, placeManifest } from "../tools/manifest-url.mjs";
import type { Surroundings } from "./manifest-lint.ts";
import { lintManifest } from "./manifest-lint.ts";

const manifest = readFileSync("manifest.xml", "utf8");
const around: Surroundings = {
  functions: new Set(commands.map(({ name }) => name)),
  pages: new Set(["taskpane.html", "index.html"]),
  picture: pngSize,
  origin: DEVELOPMENT_URL,
};

/** Width and height out of a PNG's header. */
function pngSize(path: string): [number, number] | null {
  if (!/^assets\/[\w-]+\.png$/.test(path) || !existsSync(path)) return null;
  const bytes = readFileSync(path);
  return bytes.toString("latin1", 1, 4) === "PNG" ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : null;
}

describe("manifest.xml", () => {
  it("has no fault that Office would stumble over", () => {
    expect(lintManifest(manifest, around)).toEqual([]);
  });

  it("offers every ribbon function in Excel", () => {
    const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    expect(named).toEqual(commands.map(({ name }) => name));
  });

  it.each<{ broken: string; from: string | RegExp; to: string; says: string | RegExp }>([
    {
      broken: "an unknown resid",
      from: 'resid="New.Label"',
      to: 'resid="Old.Label"',
      says: "resid Old.Label is not there",
    },
    { broken: "a long resid", from: /New\.Tip/g, to: "N".repeat(33), says: /^resid N+ is longer than 32$/ },
    {
      broken: "a text of the other kind",
      from: 'Label resid="New.Label"',
      to: 'Label resid="New.Tip"',
      says: /other length/,
    },
    {
      broken: "a long label",
      from: 'DefaultValue="新建模板"',
      to: `DefaultValue="${"长".repeat(126)}"`,
      says: /126 char/,
    },
    { broken: "no English", from: 'Value="New Template"', to: 'Value=""', says: "New.Label has no English text" },
    { broken: "no Chinese", from: 'DefaultValue="新建模板"', to: 'DefaultValue="New"', says: /no Chinese default/ },
    {
      broken: "http",
      from: /https:\/\/localhost:3000\/index/g,
      to: "http://localhost:3000/index",
      says: /is not https/,
    },
    {
      broken: "another server",
      from: "https://localhost:3000/assets/icon-32",
      to: "https://a.example/icon-32",
      says: /is not at/,
    },
    { broken: "a missing page", from: /index\.html/g, to: "help.html", says: "help.html is not there" },
    { broken: "wrong pixels", from: "open-pane-80.png", to: "open-pane-64.png", says: /64 × 64, not 80/ },
    { broken: "a missing size", from: '<bt:Image size="80" resid="check-data.80"/>', to: "", says: "an Icon lacks 80" },
    { broken: "a function nobody ties", from: ">checkData<", to: ">check<", says: "function check is not associated" },
    {
      broken: "an id twice",
      from: 'id="Summary.Verify"',
      to: 'id="Summary.Refresh"',
      says: "id Summary.Refresh twice",
    },
    { broken: "a version of three", from: "1.0.0.0", to: "1.0.0", says: /is not n\.n\.n\.n/ },
    { broken: "another language", from: "zh-CN", to: "en-US", says: "DefaultLocale is not zh-CN" },
    {
      broken: "the tab's label first",
      from: '<CustomTab id="Summary.Tab.Word">',
      to: '<CustomTab id="Summary.Tab.Word"><Label resid="Tab.Label"/>',
      says: "CustomTab: Group stands too late",
    },
    {
      broken: "a set Word lacks",
      from: "<DefaultSettings>",
      to: '<Requirements><Sets><Set Name="ExcelApi"/></Sets></Requirements><DefaultSettings>',
      says: "ExcelApi shuts out an application",
    },
    {
      broken: "a function in Word",
      from: /<Action xsi:type="ShowTaskpane">\s*<TaskpaneId>[^<]*<\/TaskpaneId>\s*<SourceLocation resid="Insert.Url"\/>/,
      to: '<Action xsi:type="ExecuteFunction"><FunctionName>checkData</FunctionName>',
      says: /cannot open a pane without/,
    },
    {
      broken: "another page for functions",
      from: '<FunctionFile resid="Pane.Url"/>',
      to: '<FunctionFile resid="Page.Url"/>',
      says: "Workbook: FunctionFile is not the runtime's page",
    },
  ])("is found wanting with $broken", ({ from, to, says }) => {
    const broken = manifest.replace(from, to);
    expect(broken).not.toBe(manifest);
    const faults = lintManifest(broken, around);
    expect(faults).toContainEqual(typeof says === "string" ? says : expect.stringMatching(says));
  });
});

describe("the manifest for a place of installation", () => {
  it("carries the address of the server everywhere and stays without fault", () => {
    const placed = placeManifest(manifest, "https://fire.example.gov.cn/zongjie/");
    expect(placed).not.toContain("localhost");
    expect(lintManifest(placed, { ...around, origin: "https://fire.example.gov.cn/zongjie" })).toEqual([]);
  });

  it.each([undefined, "", "  "])("stays as it is without an address (%j)", (url) => {
    expect(placeManifest(manifest, url)).toBe(manifest);
  });

  it.each([
    "http://fire.example",
    "内网服务器",
    "https://a.example/?x=1",
    "https://u@a.example",
    "https://a.example/#x",
  ])("refuses %s", (url) => {
    expect(() => placeManifest(manifest, url)).toThrow(/ADDIN_URL/);
  });
});
