import {
  failed,
  findUnit,
  isSameName,
  itemNamed,
  ok,
  type Model,
  type Result,
  type ScoredObjective,
} from "../scorecard";

/** Which part of the map is drawn; parts may be combined, and nothing at all is the whole map. */
export interface MapView {
  /** A unit's id or name: the map of its own scorecard. */
  readonly unit?: string;
  /** A theme: its objectives and the links between them. */
  readonly theme?: string;
  /** An objective's id or name: what drives it and what it drives, to the ends of the chain. */
  readonly objective?: string;
}

/** The part of a model that a view shows; links lead between objectives that are shown. */
export function narrowModel(model: Model, view: MapView = {}): Result<Model> {
  const { unit, theme, objective } = view;
  const found = unit === undefined ? ok(model.scorecard) : findUnit(model, unit);
  if (found.kind === "failed") return found;
  const ofUnit = { ...model, scorecard: found.value };
  const ofTheme = theme === undefined ? onlyDrawn(ofUnit) : themeModel(ofUnit, theme);
  if (!ofTheme) return failed(unknown(model, "theme", theme ?? ""));
  const ofObjective = objective === undefined ? ofTheme : chainModel(ofTheme, objective);
  return ofObjective ? ok(ofObjective) : failed(unknown(model, "objective", objective ?? ""));
}

function unknown(model: Model, what: "theme" | "objective", found: string) {
  return { code: "view-unknown", what, found, known: known[what](model) } as const;
}

const known = {
  theme: (model: Model) => themeNames(model),
  objective: (model: Model) => objectivesOf(model).map(({ objective }) => objective.id),
};

/** The strategic themes of a model, in sheet order. */
export function themeNames({ facts }: Model): readonly string[] {
  return [...new Set(facts.objectives.flatMap(({ theme }) => theme ?? []))];
}

const objectivesOf = ({ scorecard }: Model): readonly ScoredObjective[] =>
  scorecard.perspectives.flatMap(({ objectives }) => objectives);

function themeModel(model: Model, theme: string): Model | undefined {
  const shown = objectivesOf(model).filter(({ objective }) => isSameName(objective.theme ?? "", theme));
  return shown.length === 0
    ? undefined
    : keepOnly(model, new Set(shown.map(({ objective }) => objective.id)));
}

function chainModel(model: Model, wanted: string): Model | undefined {
  const found = itemNamed(
    wanted,
    objectivesOf(model).map(({ objective }) => objective),
  );
  if (!found) return undefined;
  const { id } = found;
  const { links } = model.facts;
  const drivers = reachedFrom(id, (from) => links.flatMap((link) => (link.to === from ? [link.from] : [])));
  const driven = reachedFrom(id, (from) => links.flatMap((link) => (link.from === from ? [link.to] : [])));
  const isOnChain = ({ from, to }: { readonly from: string; readonly to: string }) =>
    (drivers.has(from) && drivers.has(to)) || (driven.has(from) && driven.has(to));
  const chain = { ...model, facts: { ...model.facts, links: links.filter(isOnChain) } };
  return keepOnly(chain, new Set([...drivers, ...driven]));
}

/** Everything that can be reached, itself included; a cycle ends where it began. */
function reachedFrom(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const id of reached) next(id).forEach((other) => reached.add(other));
  return reached;
}

/** Lanes without an objective of the view are left out. */
function keepOnly(model: Model, ids: ReadonlySet<string>): Model {
  const perspectives = model.scorecard.perspectives
    .map((perspective) => ({
      ...perspective,
      objectives: perspective.objectives.filter(({ objective }) => ids.has(objective.id)),
    }))
    .filter(({ objectives }) => objectives.length > 0);
  return onlyDrawn({ ...model, scorecard: { ...model.scorecard, perspectives } });
}

/** Without the links and objectives of other units. */
function onlyDrawn(model: Model): Model {
  const drawn = new Set(objectivesOf(model).map(({ objective }) => objective.id));
  const links = model.facts.links.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const objectives = model.facts.objectives.filter(({ id }) => drawn.has(id));
  return { ...model, facts: { ...model.facts, links, objectives } };
}
