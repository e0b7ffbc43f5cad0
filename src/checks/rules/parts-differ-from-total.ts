import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, differsMessage, relationComplaint } from "../relations.ts";

export const partsDifferFromTotal: Rule = {
  id: "parts-differ-from-total",
  code: "A03",
  stage: "arithmetic",
  severity: "error",
  title: "总数与分项之和不等",
  why: "分项齐了就应当等于总数，不等必有一处填错",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "parts-differ-from-total")) {
      yield relationComplaint(broken, differsMessage(broken));
    }
  },
};
