import type { Finding, Fix } from "../model/finding.ts";

/** Up to this many equal remarks of a sheet are said one by one. */
export const MOST_SINGLE = 5;

/** What follows the first remark when it speaks for others too. */
export function alsoHere(count: number): string {
  return `本表还有${count}处同样情况。`;
}

/**
 * Draws equal warnings and remarks of one sheet together: the first speaks, the others become its related places.
 * Errors always stand for themselves, since a figure is doubted by the place of its finding.
 */
export function groupFindings(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  findings.forEach((finding, i) => {
    const key = finding.severity === "error" ? String(i) : groupKey(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  });
  return [...groups.values()].flatMap((group) => (group.length > MOST_SINGLE ? [joined(group)] : group));
}

/** What has a 说明 stands apart from what still asks for one. */
function groupKey({ rule, at, waived }: Finding): string {
  return `${rule} ${at.sheet} ${waived === null ? "" : ` ${waived.reason}`}`;
}

function joined(group: readonly Finding[]): Finding {
  const [first, ...others] = group;
  if (first === undefined) throw new RangeError("a group has at least one finding");
  return {
    ...first,
    message: `${first.message}${alsoHere(others.length)}`,
    related: others.map(({ at }) => at),
    fix: joinedFix(group),
    members: group,
  };
}

/** All mends in one, when every finding has one; safe only when each is. */
export function joinedFix(group: readonly Pick<Finding, "fix">[]): Fix | null {
  const fixes = group.map(({ fix }) => fix).filter((fix) => fix !== null);
  const [first] = fixes;
  if (first === undefined || fixes.length < group.length) return null;
  return {
    safe: fixes.every(({ safe }) => safe),
    label: `${first.label}（${fixes.length}处）`,
    changes: fixes.flatMap(({ changes }) => changes),
  };
}
