import type { Model, ScoredPerspective } from "../scorecard";
import type { LaneGraph } from "./graph";

/** Strategic themes as columns of the map. */
export interface Themes {
  /** The columns in sheet order; objectives without a theme make one without a name, "". */
  readonly names: readonly string[];
  /** The column of each item of the graph; none for items of a lane that is one theme's alone. */
  readonly themeOf: ReadonlyMap<string, string>;
  /** Themes that have a lane to themselves and stand in no other: they run below or above all columns, by lane. */
  readonly rows: ReadonlyMap<number, string>;
}

/** The themes of a map; none where Settings switch them off, or where they make fewer than two columns. */
export function themesOf({ scorecard, facts }: Model, graph: LaneGraph): Themes | undefined {
  if (!facts.settings.mapThemes) return undefined;
  const inLanes = scorecard.perspectives.map(themesIn);
  const rows = new Map(
    inLanes.flatMap((themes, lane) => {
      const [only, ...others] = themes;
      const isAlone = inLanes.every((other, index) => index === lane || !other.includes(only ?? ""));
      return only && others.length === 0 && isAlone ? [[lane, only] as const] : [];
    }),
  );
  const names = [...new Set(inLanes.filter((_, lane) => !rows.has(lane)).flat())];
  if (names.length < 2 || names.every((name) => name === "")) return undefined;
  const own = new Map(
    scorecard.perspectives.flatMap(({ objectives }, lane) =>
      objectives.flatMap(({ objective }) =>
        rows.has(lane) ? [] : [[objective.id, objective.theme ?? ""] as const],
      ),
    ),
  );
  return { names, rows, themeOf: new Map([...own, ...passThemes(graph, own, { names, rows })]) };
}

function themesIn({ objectives }: ScoredPerspective): readonly string[] {
  return [...new Set(objectives.map(({ objective }) => objective.theme ?? ""))];
}

/** A link runs in its cause's column for the first half of its way, and then in its effect's. */
function passThemes(
  { routes, lanes }: LaneGraph,
  own: ReadonlyMap<string, string>,
  { names, rows }: Pick<Themes, "names" | "rows">,
): readonly (readonly [string, string])[] {
  const inRows = new Set([...rows.keys()].flatMap((lane) => (lanes[lane] ?? []).map(({ id }) => id)));
  const middle = names[Math.floor(names.length / 2)] ?? "";
  return routes.flatMap(({ from, to, through }) =>
    through.flatMap((pass, index) => {
      const [near, far] = index + 1 <= through.length / 2 ? [from, to] : [to, from];
      return inRows.has(pass) ? [] : [[pass, own.get(near) ?? own.get(far) ?? middle] as const];
    }),
  );
}
