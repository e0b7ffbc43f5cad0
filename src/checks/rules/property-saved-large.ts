import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import { breachComplaints } from "../bounds.ts";

export const propertySavedLarge: Rule = {
  id: "property-saved-large",
  code: "R08",
  stage: "range",
  severity: "warning",
  title: "抢救财产价值数额很大",
  why: "上千万元的抢救财产，上级会要依据；也可能把元填进了万元",
  *check(seen: Seen): Iterable<Complaint> {
    const said = new Set<string>();
    for (const complaint of breachComplaints(seen, "property-saved-large")) {
      const place = placeText(complaint.at);
      if (!said.has(place)) yield complaint;
      said.add(place);
    }
  },
};
