import { writeGroups } from "../groups.ts";
import type { TypedGroup, TypedSection } from "./typed.ts";

const groups: readonly TypedGroup[] = [
  {
    topic: "开展岗位练兵",
    lead: "立足辖区灾害事故特点",
    rows: [
      ["training-planning-meetings", "training-measures", "training-problems-solved", "training-schedules"],
      [
        "training-fitness-tests",
        "training-special-sessions",
        "training-equipment-sessions",
        "training-equipment-study",
      ],
      ["training-case-studies", "training-expert-meetings", "training-branch-contest-top-three"],
    ],
  },
  {
    topic: "夯实执勤备战基础",
    lead: "围绕熟悉辖区、贴近实战",
    rows: [
      ["training-drills", "training-joint-sessions", "training-familiarisation-drills", "training-six-familiarities"],
      ["training-units-visited", "training-plans-revised", "training-water-surveys", "training-patrols"],
    ],
  },
  {
    topic: "抓好专业骨干培训",
    lead: "结合岗位实际",
    rows: [
      [
        "training-squad-leader-attendees",
        "training-water-rescue-attendees",
        "training-rope-rescue-attendees",
        "training-maintainer-attendees",
        "training-branch-course-attendees",
        "training-contestants",
      ],
    ],
  },
  {
    topic: "加强专职队伍联训联调",
    lead: "统筹乡镇专职消防力量",
    rows: [
      ["training-full-time-courses", "training-full-time-trainees"],
      ["training-township-call-outs", "training-call-out-notices", "training-township-problems"],
    ],
  },
  {
    topic: "抓实作战训练安全",
    lead: "把安全要求贯穿作战训练全过程",
    rows: [
      ["training-safety-meetings", "training-safety-education", "training-safety-debates", "training-safety-proposals"],
      ["training-safety-duty-kinds", "training-safety-duty-items", "training-safety-study", "training-safety-sessions"],
      ["training-safety-hazards-rectified"],
    ],
  },
];

/** 训练: drill, readiness, courses, township teams, safety. */
export const training: TypedSection = {
  id: "training",
  topic: "深化实战化练兵",
  write: (desk) => writeGroups(desk, groups),
};
