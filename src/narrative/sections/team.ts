import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "抓好队伍安全管理",
    lead: "围绕队伍安全稳定",
    rows: [
      ["team-safety-education", "team-safety-meetings", "team-safety-sweeps", "team-safety-hazards"],
      ["team-drinking-checks", "team-drinking-people-checked"],
      ["team-size", "team-officers"],
    ],
  },
  {
    topic: "严格保密管理",
    lead: "压实保密工作责任",
    rows: [
      ["team-secrecy-education", "team-secrecy-checks", "team-secrecy-pledges"],
      ["team-chat-groups-dissolved", "team-chat-groups-reported"],
    ],
  },
  {
    topic: "做好暖心惠警工作",
    lead: "关注指战员思想和生活",
    rows: [["team-survey-reports", "team-suggestions", "team-people-cared-for", "team-family-plaques"]],
  },
];

/** 队伍: discipline and safety, secrecy, care. */
export const team: TypedSection = {
  id: "team",
  topic: "从严抓好队伍管理",
  write: (desk) => writeGroups(desk, groups),
};
