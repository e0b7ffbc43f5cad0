/** Where the add-in is served from while it is developed; written in manifest.xml. */
export const DEVELOPMENT_URL = "https://localhost:3000";

/**
 * The manifest for a place of installation: every development address is replaced by `url` (environment ADDIN_URL).
 * Without one it stays as it is. Throws when Office would refuse the address.
 */
export function placeManifest(xml, url) {
  if (url === undefined || url.trim() === "") return xml;
  const place = readUrl(url.trim());
  return xml.replaceAll(DEVELOPMENT_URL, place);
}

function readUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:") throw new Error(`ADDIN_URL“${text}”不能用，请写成 https://服务器/文件夹 的样子。`);
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(`ADDIN_URL“${text}”里不能有问号、井号或用户名，请只写到文件夹。`);
  }
  if (/[&<>"']/.test(url.href)) throw new Error(`ADDIN_URL“${text}”里有不能用的符号，请换一个文件夹名。`);
  return url.href.replace(/\/+$/, "");
}
