import { SaxesParser } from "saxes";
import { HostError } from "./host-error.ts";

/** A custom XML part of a document. */
export interface CustomPart {
  readonly id: string;
  namespace: string;
  xml: string;
}

/** The parts of one document; both hosts and the Common API work on the same ones. */
export class CustomParts {
  readonly all: CustomPart[] = [];
  #next = 1;

  /** Adds a part; what is not well-formed XML is `InvalidArgument`. */
  add(xml: string): CustomPart {
    const serial = String(this.#next++).padStart(12, "0");
    const part = { id: `{00000000-0000-4000-8000-${serial}}`, namespace: rootNamespace(xml), xml };
    this.all.push(part);
    return part;
  }

  find(id: string): CustomPart | null {
    return this.all.find((part) => part.id.toLowerCase() === id.toLowerCase()) ?? null;
  }

  inNamespace(namespace: string): readonly CustomPart[] {
    return this.all.filter((part) => part.namespace === namespace);
  }

  replace(part: CustomPart, xml: string): void {
    part.namespace = rootNamespace(xml);
    part.xml = xml;
  }

  remove(part: CustomPart): void {
    const at = this.all.indexOf(part);
    if (at < 0) throw new HostError("ItemNotFound");
    this.all.splice(at, 1);
  }
}

function rootNamespace(xml: string): string {
  const namespaces: string[] = [];
  const errors: Error[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    namespaces.push(tag.uri);
  });
  parser.on("error", (error) => {
    errors.push(error);
  });
  parser.write(xml).close();
  const [root] = namespaces;
  if (errors.length > 0 || root === undefined) throw new HostError("InvalidArgument");
  return root;
}
