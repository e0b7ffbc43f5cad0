import { writeGroups } from "../groups.ts";
import type { Clause } from "../phrases.ts";
import { isEmpty, lead, listing, NOTHING, say, sentence } from "../phrases.ts";
import { together } from "../remarks.ts";
import type { TypedDesk, TypedGroup, TypedSection } from "./typed.ts";

const LEVELS = [
  ["publicity-media-central", "中央级"],
  ["publicity-media-provincial", "省级"],
  ["publicity-media-city", "市级"],
  ["publicity-media-county", "县级"],
] as const;

const groups: readonly TypedGroup[] = [
  {
    topic: "组织消防培训和开放活动",
    lead: "推动消防宣传培训走近群众",
    rows: [
      [
        "publicity-trainings",
        "publicity-trainees",
        "publicity-courses",
        "publicity-course-attendees",
        "publicity-online-trainings",
        "publicity-mass-trainings",
        "publicity-county-trainings",
        "publicity-key-people-trained",
      ],
      [
        "publicity-warning-sessions",
        "publicity-warned-units",
        "publicity-rural-warnings",
        "publicity-village-meetings",
        "publicity-village-meeting-attendees",
      ],
      ["publicity-drills", "publicity-evacuation-drills", "publicity-open-lesson-schools"],
      [
        "publicity-activities",
        "publicity-five-entries",
        "publicity-rural-visits",
        "publicity-places-covered",
        "publicity-beneficiaries",
        "publicity-audience",
      ],
      [
        "publicity-consultations",
        "publicity-people-consulted",
        "publicity-station-openings",
        "publicity-opening-visitors",
        "publicity-volunteers-registered",
        "publicity-volunteers",
        "publicity-volunteer-activities",
      ],
    ],
  },
  {
    topic: "拓展消防宣传阵地",
    lead: "用好线上线下宣传载体",
    rows: [
      [
        "publicity-leaflets",
        "publicity-posters",
        "publicity-banners",
        "publicity-display-places",
        "publicity-notice-boards",
        "publicity-vehicles",
      ],
      ["publicity-messages", "publicity-notices", "publicity-public-ads", "publicity-broadcasts"],
      [
        "publicity-works",
        "publicity-views",
        "publicity-followers",
        "publicity-live-streams",
        "publicity-live-platforms",
        "publicity-live-viewers",
      ],
      ["publicity-platform-users", "publicity-platform-users-new", "publicity-full-coverage-actions"],
      ["publicity-web-articles", "publicity-article-hits", "publicity-exposed-units"],
    ],
  },
];

/** 在各级媒体上稿26条，其中中央级2条、省级8条; without a total 在中央级、省级媒体分别上稿2条、8条. */
function media(desk: TypedDesk): Clause {
  const stated = desk.tell("publicity-media-total", "在各级媒体上稿");
  const levels = LEVELS.filter(([id]) => desk.speaks(desk.facts.metric(id)));
  const sum = levels.length > 1 ? desk.figureAmount(desk.figure("media-items")) : NOTHING;
  const total = isEmpty(stated) ? lead("在各级媒体上稿", sum) : stated;
  if (!isEmpty(total)) return sentence([total, lead("其中", listing(levels.map(([id, name]) => desk.tell(id, name))))]);
  const names = levels.map(([, name]) => name).join("、");
  const amounts = listing(levels.map(([id]) => desk.amount(id)));
  const each = levels.length > 1 ? "分别" : "";
  return isEmpty(amounts) ? NOTHING : sentence([say(`在${names}媒体${each}上稿`, amounts)]);
}

function averages(desk: TypedDesk): Clause {
  if (desk.length !== "full") return NOTHING;
  return sentence([
    lead("平均每场培训", desk.figureAmount(desk.figure("trainees-per-training"))),
    lead("每次社会面培训", desk.figureAmount(desk.figure("attendees-per-course"))),
    lead("每次队站开放接待", desk.figureAmount(desk.figure("visitors-per-opening"))),
  ]);
}

const COMPARED = [
  "publicity-trainings",
  "publicity-trainees",
  "publicity-station-openings",
  "publicity-leaflets",
] as const;

/** 宣传: media by level → training → visits → paper → messages → new media (domain rules, sentence order). */
export const publicity: TypedSection = {
  id: "publicity",
  topic: "加强消防宣传培训",
  write: (desk) => {
    const press = media(desk);
    const items = COMPARED.map((id) => desk.item(id));
    // Compared together at the end, so no group tells their changes before.
    for (const item of items) if (item !== null) desk.first("change", item);
    const told = writeGroups(desk, groups);
    const comparison = desk.length === "brief" ? NOTHING : sentence([together(desk, items)]);
    const after = [comparison, averages(desk)].filter((clause) => !isEmpty(clause));
    const passages = isEmpty(press) ? told : [{ topic: "加强媒体宣传", sentences: [press] }, ...told];
    return passages.map((passage, i) =>
      i === passages.length - 1 ? { ...passage, sentences: [...passage.sentences, ...after] } : passage,
    );
  },
};
