import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "加强党委班子建设",
    lead: "落实党委集体领导和民主集中制",
    rows: [
      ["party-committee-meetings", "party-committee-topics", "party-committee-study"],
      ["party-group-study", "party-centre-group-study", "party-theory-articles", "party-discussion-speeches"],
      ["party-secretary-lectures", "party-ideology-meetings", "party-research-reports"],
    ],
  },
  {
    topic: "规范基层组织生活",
    lead: "围绕建强基层党组织",
    rows: [
      [
        "party-branches",
        "party-branch-meetings",
        "party-branch-study",
        "party-lectures",
        "party-organisation-problems",
      ],
      ["party-theme-days", "party-theme-league-days"],
      ["party-integration-kinds", "party-integration-measures", "party-vanguard-teams", "party-vanguard-posts"],
      ["party-members-admitted", "party-league-members-admitted", "party-union-members-admitted"],
    ],
  },
  {
    topic: "抓好思想政治教育",
    lead: "着眼凝聚思想共识",
    rows: [
      ["party-special-discussions", "party-theme-activities"],
      ["party-political-education", "party-special-education", "party-daily-education"],
      ["party-videos", "party-local-nominees"],
    ],
  },
];

/** 党建: the committee first, then its branches, then education. */
export const party: TypedSection = {
  id: "party",
  topic: "加强党的建设",
  write: (desk) => writeGroups(desk, groups),
};
