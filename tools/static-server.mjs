import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A server for the files below `folder`, and nothing else. `certificate`: { cert, key } makes it https. */
export function staticServer(folder, certificate) {
  const answer = (request, response) => {
    serve(folder, request, response).catch(() => end(response, 500));
  };
  return certificate === null ? http.createServer(answer) : https.createServer(certificate, answer);
}

async function serve(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, { Allow: "GET, HEAD" });
  const name = readName(request.url ?? "/");
  if (name === null) return end(response, 400);
  const file = await findFile(folder, name);
  if (file === null) return end(response, 404);
  response.writeHead(200, {
    "Content-Type": TYPES[path.extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": file.size,
    "Cache-Control": caching(file.path),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The path inside the folder, with "/" between the steps; null for what no page of ours asks for. */
function readName(url) {
  try {
    const name = decodeURIComponent(url.replace(/[?#].*$/, ""));
    const steps = name.split("/");
    const odd = !name.startsWith("/") || /[\\:\0]/.test(name) || steps.some((step) => step.startsWith("."));
    return odd ? null : `.${name.endsWith("/") ? `${name}index.html` : name}`;
  } catch {
    return null;
  }
}

/** A link that leads out of the folder is not followed. */
async function findFile(folder, name) {
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, name));
    if (!file.startsWith(root + path.sep)) return null;
    const { size, isFile } = await stat(file).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile ? { path: file, size } : null;
  } catch {
    return null;
  }
}

/** Pages are always fetched anew and scripts asked for again; Office does not show pictures that must not be kept. */
function caching(file) {
  if (file.endsWith(".html")) return "no-store";
  return file.endsWith(".png") ? "max-age=3600" : "no-cache";
}

function end(response, status, headers = {}) {
  if (!response.headersSent) response.writeHead(status, { ...headers, "Content-Length": 0 });
  response.end();
}
