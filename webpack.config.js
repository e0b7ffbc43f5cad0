import { createHash } from "node:crypto";
import { chmodSync, readFileSync } from "node:fs";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { placeManifest } from "./tools/manifest-url.mjs";

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** The command line: one file to start, the .docx and .xlsx writers in chunks that load when first needed. */
const cli = (folder) => ({
  name: "cli",
  target: "node20",
  entry: { cli: "./src/hosts/cli/cli.ts" },
  output: {
    path: folder,
    filename: "[name].js",
    chunkFilename: "cli-[name].js",
    module: true,
    chunkFormat: "module",
    clean: { keep: /^(?!cli)/ },
  },
  experiments: { outputModule: true },
  devtool: false,
  performance: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  optimization: { chunkIds: "named", minimizer: [new EsbuildPlugin({ target: "node20" })] },
  stats: "errors-warnings",
  plugins: [
    new webpack.DefinePlugin({ VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^cli\.js$/ }),
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap("executable", () => chmodSync(path.join(folder, "cli.js"), 0o755)),
    },
  ],
});

/** Locked-down desks run browsers of years ago; BigInt is the newest thing that is needed. */
const TARGET = "es2020";
const PAGE = "./src/hosts/pane/html/pane.html";

/** What the pages built here have in common. */
const page = (folder) => ({
  target: ["web", "es2020"],
  output: { path: folder, publicPath: "auto" },
  experiments: { css: true },
  devtool: false,
  performance: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: TARGET, jsx: "automatic" } }],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, css: true })] },
  stats: "errors-warnings",
});

const define = () => new webpack.DefinePlugin({ VERSION: JSON.stringify(version) });

/** No eval, no inline script, nothing from elsewhere. `from`: a further origin that office.js is loaded from. */
const policy = (from = "") =>
  [
    "default-src 'none'",
    `script-src 'self'${from}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${from}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** The parts of office.js that Excel and Word on Windows, Mac and the web load. */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  ...["excel", "word"].flatMap((host) => ["win32-16.01", "mac-16.00", "web-16.00"].map((on) => `${host}-${on}.js`)),
  ...["zh-cn", "en-us"].map((language) => `${language}/office_strings.js`),
  "telemetry/oteljs_agave.js",
];

/**
 * The task pane of Excel and Word (taskpane.html) and the same pane as a plain page (index.html). office.js comes from our
 * own folder; `webpack --env officejs=https://…/office.js` names another address.
 */
const pane = (folder, officejs) => ({
  ...page(folder),
  name: "pane",
  entry: { pane: "./src/hosts/pane/main.ts" },
  output: {
    path: folder,
    publicPath: "auto",
    filename: "pane/[name].[contenthash:8].js",
    chunkFilename: "pane/[name].[contenthash:8].js",
    cssFilename: "pane/[name].[contenthash:8].css",
    clean: { keep: /^(?!pane\/)/ },
  },
  plugins: [
    define(),
    new HtmlPlugin({
      template: PAGE,
      filename: "taskpane.html",
      templateParameters: { csp: policy(/^https?:/.test(officejs) ? ` ${new URL(officejs).origin}` : ""), officejs },
    }),
    new HtmlPlugin({ template: PAGE, filename: "index.html", templateParameters: { csp: policy(), officejs: null } }),
    new CopyPlugin({
      patterns: [
        { from: "assets", to: "assets", noErrorOnMissing: true },
        { from: "manifest.xml", transform: (xml) => placeManifest(String(xml), process.env.ADDIN_URL) },
        ...(/^https?:/.test(officejs) ? [] : officeFiles()),
      ],
    }),
  ],
});

function officeFiles() {
  const from = path.join(root, "node_modules", "@microsoft", "office-js");
  return [
    ...OFFICE_FILES.map((file) => ({
      from: path.join(from, "dist", file),
      to: `officejs/${file}`,
      info: { minimized: true },
    })),
    { from: path.join(from, "LICENSE.md"), to: "officejs/LICENSE.md" },
  ];
}

/** The same pane in one file that works from disk: offline.html. */
const offline = (folder) => ({
  ...page(folder),
  name: "offline",
  entry: { pane: "./src/hosts/pane/offline.ts", engine: "./src/hosts/pane/engine/inline.ts" },
  output: {
    path: folder,
    publicPath: "",
    filename: "offline-[name].js",
    cssFilename: "offline-[name].css",
  },
  module: {
    ...page(folder).module,
    parser: { javascript: { dynamicImportMode: "eager" } },
  },
  plugins: [define(), { apply: inlineAll }],
});

/** Puts every script and style into the one page and leaves no file beside it. */
function inlineAll(compiler) {
  const { Compilation, sources } = compiler.webpack;
  compiler.hooks.thisCompilation.tap("inline", (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
    compilation.hooks.processAssets.tap({ name: "inline", stage }, (assets) => {
      const text = (name) => String(assets[name].source());
      const html = offlinePage({
        style: text("offline-pane.css"),
        pane: asInline(text("offline-pane.js")),
        engine: asInline(text("offline-engine.js")),
      });
      for (const name of Object.keys(assets)) compilation.deleteAsset(name);
      compilation.emitAsset("offline.html", new sources.RawSource(html));
    });
  });
}

/** A script as it may stand inside <script>: these two only ever occur in texts, where a backslash changes nothing. */
const asInline = (script) => script.replace(/<(\/script|!--)/gi, "<\\$1").replace(/\r\n?/g, "\n");

function offlinePage({ style, pane: main, engine }) {
  const hashes = [main, engine].map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  const csp = [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const shell = readFileSync(path.join(root, PAGE), "utf8")
    .replace("<%= csp %>", csp)
    .replace(/.*<%.*\n/g, "");
  const scripts = `<script>${main}</script>\n<script id="engine">${engine}</script>`;
  return shell
    .replace("</head>", () => `<style>${style}</style>\n</head>`)
    .replace("</body>", () => `${scripts}\n</body>`);
}

/** `--env out=…` builds into another folder, for tests. */
export default (env = {}) => {
  const folder = path.resolve(root, env.out ?? "dist");
  return [cli(folder), pane(folder, env.officejs ?? "officejs/office.js"), offline(folder)];
};
