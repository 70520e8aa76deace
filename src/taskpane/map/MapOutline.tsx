import * as React from "react";
import type { MapDescribed } from "../../excel";

interface Props {
  readonly lines: MapDescribed["outline"];
  readonly onObjective: (id: string) => void;
  /** Of other units that contribute to an objective, those that have a map of their own. */
  readonly unitsOf: (objective: string) => readonly UnitMap[];
  readonly onUnit: (unit: string) => void;
}

/** A unit whose map can be looked at. */
export interface UnitMap {
  readonly id: string;
  readonly name: string;
}

type Line = Props["lines"][number];

/** The map as text, for people who hear it: perspectives, objectives with what drives them, and links. */
export function MapOutline({ lines, ...leads }: Props) {
  const groups = groupsOf(lines);
  return (
    <details>
      <summary>The map as text</summary>
      {groups.map(({ heading, items }) => (
        <section key={heading} aria-label={heading}>
          <p>{heading}</p>
          <ul className="items">
            {items.map((line) => (
              <li key={line.text}>
                <OneLine line={line} {...leads} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

interface LineProps extends Omit<Props, "lines"> {
  readonly line: Line;
}

/** An objective leads to its own page, and to the maps of the units that contribute to it. */
function OneLine({ line: { text, objective }, onObjective, unitsOf, onUnit }: LineProps) {
  if (objective === undefined) return <>{text}</>;
  return (
    <>
      <button type="button" className="item" onClick={() => onObjective(objective)}>
        <span>{text}</span>
      </button>
      {unitsOf(objective).map(({ id, name }) => (
        <button type="button" className="link" key={id} onClick={() => onUnit(id)}>
          Map of {name}
        </button>
      ))}
    </>
  );
}

interface Group {
  readonly heading: string;
  readonly items: readonly Line[];
}

/** Lines below the heading that they stand under. */
function groupsOf(lines: readonly Line[]): readonly Group[] {
  return lines.reduce<readonly Group[]>((groups, line) => {
    const last = groups.at(-1);
    if (line.level < 2 || !last) return [...groups, { heading: line.text, items: [] }];
    return [...groups.slice(0, -1), { ...last, items: [...last.items, line] }];
  }, []);
}
