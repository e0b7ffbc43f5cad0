import type { MentionClass } from "../model/mention.ts";
import type { Spot } from "./surroundings.ts";

/** Offices of one person; a mask behind is the name: 县长*, 党委书记**. */
const OFFICE =
  /(?:书记|[省市县区镇乡村州厅局处科队站校院社组]长|主任|政委|教导员|指导员|参谋长|主席|总理|院士|老兵|消防士|指挥员|教授|经理|烈士|英雄|同志|团员|党员|青年|志愿者|模范|标兵|骨干|能手|消防员|队员|站员|干事)$/;
/** Behind a mask that is a name. Signs that also count (支, 处, 家) are told apart by the unit before this is asked. */
const PEOPLE = /^(?:同志|先生|女士|烈士|等(?!\d|\*).{0,3}(?:领导|同志|人员|人))/;

/** A mask that counts nothing is a name: **消防救援大队, 县长*, *县, **、**街道. Null for anything that counts. */
export function nameRule({ kind, before, after, unit, suffix, inTitle }: Spot): MentionClass | null {
  if (kind !== "mask") return null;
  if (inTitle) return "name";
  if (PEOPLE.test(after)) return "name";
  if (OFFICE.test(before) && (unit === null || suffix !== "") && !/^[余万]/.test(suffix)) return "name";
  return unit === null && suffix === "" ? "name" : null;
}
