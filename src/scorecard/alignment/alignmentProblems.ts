import { alignmentProblem, type Misaligned, type Problem } from "../problems";
import type { Alignment } from "./alignmentOf";
import type { HandOff } from "./findHandOffs";
import type { Overlap } from "./findOverlaps";

/** What a reviewer would ask about an alignment, each with its cell: gaps, orphans, overlaps, then hand-offs that do not hold. */
export function alignmentProblems({
  parent,
  gaps,
  orphans,
  overlaps,
  handOffs,
}: Alignment): readonly Problem[] {
  const found = [
    ...gaps.map(({ objective: { name, at } }): Misaligned => ({
      ...{ code: "alignment-gap", at, objective: name, unit: parent.name },
    })),
    ...orphans.map(({ unit, objective: { objective } }): Misaligned => ({
      ...{ code: "alignment-orphan", at: objective.at, objective: objective.name, unit: unit.name },
    })),
    ...overlaps.flatMap(overlapProblem),
    ...handOffs.flatMap(handOffProblem),
  ];
  return found.map(alignmentProblem);
}

function overlapProblem({ items, ...sure }: Overlap): readonly Misaligned[] {
  const [first, ...others] = items.map(({ name, unit, at }) => ({ name, unit: unit.name, at }));
  return first ? [{ ...sure, code: "alignment-overlap", at: first.at, first, others }] : [];
}

function handOffProblem({ link, from, to, promised, standing }: HandOff): readonly Misaligned[] {
  if (standing === "Holds") return [];
  const { objective, band } = from.objective;
  return [
    {
      code: "hand-off-in-doubt",
      ...(link.at ? { at: link.at } : {}),
      standing,
      ...{ from: objective.name, fromUnit: from.unit.name },
      ...{ to: to.objective.objective.name, toUnit: to.unit.name },
      ...{ promised: promised?.measure.name ?? objective.name, band: promised?.band ?? band },
    },
  ];
}
