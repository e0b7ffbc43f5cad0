import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "做好评先评优工作",
    rows: [
      ["honours-collectives", "honours-individuals", "honours-individual-awards", "honours-years-running"],
      ["honours-merits-third-class", "honours-branch-commendations", "honours-local-titles"],
      ["honours-model-cases", "honours-streamers", "honours-arts"],
    ],
  },
  {
    topic: "参加比武竞赛",
    rows: [
      ["honours-corps-medals", "honours-gold-medals", "honours-silver-medals", "honours-corps-firsts"],
      [
        "honours-individual-firsts",
        "honours-individual-thirds",
        "honours-collective-firsts",
        "honours-team-score-firsts",
        "honours-rope-climbing",
      ],
    ],
  },
];

/** 荣誉: awards, then contests, as plain facts. */
export const honours: TypedSection = {
  id: "honours",
  topic: "做好典型培树",
  write: (desk) => writeGroups(desk, groups),
};
