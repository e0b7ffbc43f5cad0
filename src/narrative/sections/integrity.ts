import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "落实党风廉政建设责任",
    lead: "坚持全面从严治党",
    rows: [
      ["integrity-committee-reviews", "integrity-lectures", "integrity-risk-areas"],
      ["integrity-reminder-talks", "integrity-return-visits", "integrity-spot-checks", "integrity-pledges"],
    ],
  },
  {
    topic: "开展廉政警示教育",
    lead: "围绕筑牢拒腐防变思想防线",
    rows: [
      ["integrity-education-talks", "integrity-enforcement-education", "integrity-study-articles"],
      ["integrity-case-discussions", "integrity-people-in-cases", "integrity-film-showings", "integrity-film-viewers"],
      ["integrity-culture-sites", "integrity-display-boards", "integrity-vlogs", "integrity-messages"],
    ],
  },
];

/** 廉政: responsibility, then education. */
export const integrity: TypedSection = {
  id: "integrity",
  topic: "加强党风廉政建设",
  write: (desk) => writeGroups(desk, groups),
};
