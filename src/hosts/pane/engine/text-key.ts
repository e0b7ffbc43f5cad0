/** FNV-1a, with two starting points for 64 bits. */
const STARTS = [0x811c9dc5, 0x2f0b4a17] as const;
const PRIME = 0x01000193;

/** A short name for a text, to know it again. It says nothing of what stands in it. */
export function textKey(text: string): string {
  return STARTS.map((start) => {
    let hash: number = start;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    return (hash >>> 0).toString(16).padStart(8, "0");
  }).join("");
}
