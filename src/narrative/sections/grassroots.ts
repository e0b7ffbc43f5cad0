import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "健全基层消防力量",
    lead: "着力健全基层消防工作体系",
    rows: [
      ["grassroots-offices", "grassroots-villages"],
      [
        "grassroots-work-centres",
        "grassroots-work-stations-total",
        "grassroots-work-stations",
        "grassroots-full-time-teams-total",
        "grassroots-full-time-teams",
        "grassroots-micro-stations",
        "grassroots-full-time-members",
      ],
    ],
  },
  {
    topic: "深化网格化管理",
    rows: [["grassroots-warden-hazards", "grassroots-warden-education"]],
  },
];

/** 基层: offices and teams, then wardens. */
export const grassroots: TypedSection = {
  id: "grassroots",
  topic: "加强基层消防治理",
  write: (desk) => writeGroups(desk, groups),
};
