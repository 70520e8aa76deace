import {
  type ActionItem,
  gatheringProblem,
  type GatheringProblem,
  type InitiativeId,
  type MeasureId,
  nameKey,
  type ObjectiveId,
  type UnitId,
} from "../../scorecard";
import type { Base, Held } from "./holdAgainst";
import { placeIn, unitsOfRows } from "./unitBook";

/** What the items of a workbook are called in the group's, by their ids in it; undefined for what is not taken. */
export interface Names {
  unit(id: UnitId): UnitId | undefined;
  objective(id: ObjectiveId): ObjectiveId | undefined;
  measure(id: MeasureId): MeasureId | undefined;
  initiative(id: InitiativeId): InitiativeId | undefined;
  action(id: string): string | undefined;
  item(item: ActionItem): string | undefined;
}

/** Names the items of all workbooks: an id that two of them have gets the id of its unit in front. */
export function nameAll(
  base: Base,
  all: readonly Held[],
  problems: GatheringProblem[],
): ReadonlyMap<Held, Names> {
  const { objectives, measures, followUp } = base.facts;
  const named = {
    objective: nameKind(all, objectives, (held) => objectivesOf(held)),
    measure: nameKind(all, measures, (held) => measuresOf(held)),
    initiative: nameKind(all, followUp.initiatives, (held) =>
      inUnit(held, held.book.facts.followUp.initiatives),
    ),
    action: nameKind(all, followUp.actions, (held) => inUnit(held, held.book.facts.followUp.actions)),
  };
  return new Map(
    all.map((held) => {
      const names = namesOf(held, {
        objective: named.objective(held),
        measure: named.measure(held),
        initiative: named.initiative(held),
        action: named.action(held),
      });
      problems.push(...differingProblems(base, held, names));
      return [held, names];
    }),
  );
}

/** An item of a workbook's own, and its unit by the group's id. */
interface Owned {
  readonly id: string;
  readonly unit: UnitId;
}

function objectivesOf({ book, units, ownObjectives }: Held): readonly Owned[] {
  const { homeOfObjective } = unitsOfRows(book);
  return ownObjectives.map(({ id }) => ({ id, unit: units.get(homeOfObjective(id)) ?? "" }));
}

function measuresOf({ book, units, ownMeasures }: Held): readonly Owned[] {
  const { homeOfMeasure } = unitsOfRows(book);
  return ownMeasures.map(({ id }) => ({ id, unit: units.get(homeOfMeasure(id)) ?? topOf(units) }));
}

const topOf = (units: Held["units"]): UnitId => [...units.values()][0] ?? "";

/** What is done is the workbook's top unit's. */
function inUnit({ units }: Held, rows: readonly { readonly id: string }[]): readonly Owned[] {
  return rows.map(({ id }) => ({ id, unit: topOf(units) }));
}

type Renamed = ReadonlyMap<string, string>;

function nameKind(
  all: readonly Held[],
  group: readonly { readonly id: string }[],
  ownedIn: (held: Held) => readonly Owned[],
): (held: Held) => Renamed {
  const owned = new Map(all.map((held) => [held, ownedIn(held)]));
  const counts = new Map<string, number>();
  for (const { id } of [...group, ...[...owned.values()].flat()])
    counts.set(nameKey(id), (counts.get(nameKey(id)) ?? 0) + 1);
  const taken = new Set(counts.keys());
  const nameOf = ({ id, unit }: Owned): string => {
    if (counts.get(nameKey(id)) === 1) return id;
    const prefixed = freeName(`${unit}.${id}`, taken);
    taken.add(nameKey(prefixed));
    return prefixed;
  };
  const names = new Map(
    [...owned].map(([held, items]) => [held, new Map(items.map((one) => [one.id, nameOf(one)]))]),
  );
  return (held) => names.get(held) ?? new Map();
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(nameKey(name)); number++) name = `${wanted} ${number}`;
  return name;
}

type Kinds = Readonly<Record<"objective" | "measure" | "initiative" | "action", Renamed>>;

function namesOf({ units, objectives, measures }: Held, named: Kinds): Names {
  const names = {
    unit: (id: UnitId) => units.get(id),
    objective: (id: ObjectiveId) => objectives.get(id)?.id ?? named.objective.get(id),
    measure: (id: MeasureId) => measures.get(id)?.id ?? named.measure.get(id),
    initiative: (id: InitiativeId) => named.initiative.get(id),
    action: (id: string) => named.action.get(id),
  };
  const byKind = { ...names, perspective: (id: string) => id, scorecard: names.unit };
  return { ...names, item: ({ kind, id }) => byKind[kind](id) };
}

function differingProblems(base: Base, { book, differing }: Held, names: Names): readonly GatheringProblem[] {
  return differing.map(({ kind, item, column, group }) => {
    const code = kind === "measure" ? "gather-measure-differs" : "gather-objective-differs";
    const keptAs = names.item({ kind, id: item.id }) ?? item.id;
    const other = placeIn(base.bookOf(group), group.at);
    return gatheringProblem(
      { code, item: `${item.id} ${item.name}`, column, other, keptAs },
      placeIn(book, item.at),
    );
  });
}
