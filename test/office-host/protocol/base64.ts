import { HostError } from "./host-error.ts";

/** The bytes of a file handed over as Base64. Anything but a zip (.xlsx, .docx) is `InvalidArgument`. */
export function bytesOfBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) throw new HostError("InvalidArgument");
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new HostError("InvalidArgument");
  return bytes;
}
