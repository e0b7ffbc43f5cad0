// npm start: builds, serves dist/ to this machine only, prints the addresses, and puts the add-in into Office where there is one.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { staticServer } from "./static-server.mjs";

const root = path.join(import.meta.dirname, "..");

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    certs: { type: "string", default: path.join(homedir(), ".office-addin-dev-certs") },
    dist: { type: "string", default: path.join(root, "dist") },
    "no-build": { type: "boolean", default: false },
    "no-open": { type: "boolean", default: false },
  },
});

if (!values["no-build"]) build();
const certificate = readCertificate(values.certs);
const server = staticServer(values.dist, certificate);
server.on("error", (error) => {
  const reason = error.code === "EADDRINUSE" ? "已被占用，请关闭占用它的程序，或加 -- --port 3001 换一个" : "打不开";
  stop(`端口${values.port}${reason}（${error.code}）。`);
});
server.listen(Number(values.port), "localhost", () => {
  const { port } = server.address();
  const address = `${certificate === null ? "http" : "https"}://localhost:${port}`;
  console.log(`网页版：${address}/index.html`);
  console.log(`面板（由 Office 打开）：${address}/taskpane.html`);
  const obstacle = sideloadObstacle(port);
  if (obstacle === null) sideload();
  else {
    console.log(`${obstacle}，没有把加载项装进 Office；请在浏览器里用网页版。`);
    if (!values["no-open"]) openPage(`${address}/index.html`);
  }
  console.log("按 Ctrl+C 停止。");
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

function build() {
  console.log("正在构建……");
  const webpack = path.join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production"], { cwd: root, stdio: "inherit" });
  if (status !== 0) stop("构建没有成功，请看上面的提示。");
}

/** The pair that office-addin-dev-certs makes and puts into the machine's trust; null when there is none. */
function readCertificate(folder) {
  const [cert, key] = ["localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  return existsSync(cert) && existsSync(key) ? { cert: readFileSync(cert), key: readFileSync(key) } : null;
}

/** Why the add-in cannot be put into Office from here; null when it can. */
function sideloadObstacle(port) {
  if (!hasOffice()) return "这台电脑上没有 Office";
  if (certificate === null) return "没有本机证书（可用 office-addin-dev-certs 生成）";
  return port === 3000 ? null : "manifest.xml 里写的是端口3000";
}

function hasOffice() {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  const folders = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].filter(Boolean);
  return folders.some((folder) => existsSync(path.join(folder, "Microsoft Office", "root", "Office16", "EXCEL.EXE")));
}

/**
 * Puts the add-in into Excel. The tool is fetched when it is first needed, and only where there is an Office: it brings
 * 400 packages that no test, build or server can use.
 */
function sideload() {
  // On Windows npx is a script of the shell, which takes its words apart at blanks.
  const shell = process.platform === "win32";
  const words = ["start", "manifest.xml", "desktop", "--app", "excel", "--no-debug"];
  const tool = spawn("npx", ["--yes", "office-addin-debugging@5.1.6", ...words], {
    cwd: root,
    stdio: "inherit",
    shell,
  });
  tool.on("error", () => console.log("没有找到 npx，没有把加载项装进 Office；网页版照常可用。"));
  tool.on("exit", (code) => {
    if (code !== 0) console.log("没有装进 Office，请看上面的提示；网页版照常可用。");
  });
}

/** Opens the page in the default browser; on a machine without a screen it does nothing. */
function openPage(address) {
  const ways = { win32: ["cmd", ["/c", "start", "", address]], darwin: ["open", [address]] };
  const hasScreen = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const [command, words] = ways[process.platform] ?? (hasScreen ? ["xdg-open", [address]] : [null, []]);
  if (command !== null)
    spawn(command, words, { stdio: "ignore", detached: true })
      .on("error", () => {})
      .unref();
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
