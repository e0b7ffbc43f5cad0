import { strFromU8 } from "fflate";
import { XmlScanner } from "./xml-scan.ts";
import { SLASH } from "./xml-tokens.ts";

const LESS = 60;

/** Reads an XML part and says where in its bytes the elements stand, for those who change them in place. */
export class XmlPlaces extends XmlScanner {
  /** Right behind the tag just read. */
  get end(): number {
    return this.at;
  }

  /** Where the start tag just opened begins. */
  get start(): number {
    return this.bytes.lastIndexOf(LESS, this.nameStart);
  }

  /** Where the end tag just closed begins; only when the element was not written <v/>. */
  get closeStart(): number {
    return this.bytes.lastIndexOf(LESS, this.at - 1);
  }

  /** Whether the start tag just opened is written <v/>. */
  get isEmptyTag(): boolean {
    return this.bytes[this.at - 2] === SLASH;
  }

  /** Where the name of the start tag just opened ends. */
  get nameTo(): number {
    return this.nameEnd;
  }

  /** The namespace prefix of the start tag just opened, with its colon: "w:", or "". */
  get prefix(): string {
    return this.slice(this.start + 1, this.nameStart);
  }

  /** Bytes as they are written, references and all. */
  slice(start: number, end: number): string {
    return strFromU8(this.bytes.subarray(start, end));
  }
}
