import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "推动落实领导责任",
    lead: "按照“党政同责、一岗双责”要求",
    rows: [
      ["responsibility-government-meetings", "responsibility-briefings-heard", "responsibility-instructions"],
      ["responsibility-leader-inspections", "responsibility-leader-visits", "responsibility-inspection-rounds"],
      [
        "responsibility-office-meetings",
        "responsibility-work-meetings",
        "responsibility-joint-meetings",
        "responsibility-committee-meetings",
        "responsibility-agreements",
      ],
    ],
  },
  {
    topic: "推动落实监管责任",
    lead: "发挥消防安全委员会统筹作用",
    rows: [
      ["responsibility-assessments", "responsibility-joint-guidance", "responsibility-department-guidance"],
      ["responsibility-notices", "responsibility-letters", "responsibility-letter-reminders"],
      ["responsibility-interviews", "responsibility-people-interviewed"],
      ["responsibility-self-built-meetings", "responsibility-self-built-guidance", "responsibility-self-built-notices"],
    ],
  },
];

/** 责任: leaders first, then departments and townships. */
export const responsibility: TypedSection = {
  id: "responsibility",
  topic: "压实消防安全责任",
  write: (desk) => writeGroups(desk, groups),
};
