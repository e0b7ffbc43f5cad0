import { generateKeyPairSync, sign } from "node:crypto";

/** A fresh key and a certificate for localhost that only a client told to trust it trusts. */
export function selfSigned(): { readonly cert: string; readonly key: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(Buffer.from("06082a8648ce3d040302", "hex")); // ecdsa-with-SHA256
  const commonName = sequence(Buffer.from("0603550403", "hex"), tagged(0x0c, Buffer.from("localhost")));
  const name = sequence(tagged(0x31, commonName));
  const validity = sequence(tagged(0x18, Buffer.from("20200101000000Z")), tagged(0x18, Buffer.from("21200101000000Z")));
  const subjectKey = publicKey.export({ type: "spki", format: "der" });
  const serial = tagged(0x02, Buffer.of(1));
  const body = sequence(serial, algorithm, name, validity, name, subjectKey);
  const signature = tagged(0x03, Buffer.concat([Buffer.of(0), sign("sha256", body, privateKey)]));
  const base64 = sequence(body, algorithm, signature).toString("base64");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));

/** Tag, length and content, as DER writes them. */
function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
