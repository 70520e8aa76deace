import * as React from "react";
import {
  isPeriod,
  looks,
  sectionsOf,
  textOf,
  toneOf,
  type PlannedCell,
  type PlanSection,
  type SheetPlan,
} from "../report";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly plan: SheetPlan;
}

/** A sheet of the pack: its parts as tables, with the same words and figures. */
export function PlanTables({ id, title, plan }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {sectionsOf(plan)
        .filter(({ rows }) => rows.length > 0)
        .map((section, index) => (
          <Table key={index} {...section} sheet={title} />
        ))}
    </section>
  );
}

function Table({ title, headers, rows, columns, sheet }: PlanSection & { readonly sheet: string }) {
  const name = title.replace(`${sheet}: `, "");
  const headerLook = (column: number) =>
    isPeriod(headers[column])
      ? "period"
      : rows.some(({ cells }) => isNumber(cells[column]))
        ? "number"
        : undefined;
  return (
    <>
      <h3>{name}</h3>
      <div className="wide" tabIndex={0} role="region" aria-label={`${sheet}: ${name}`}>
        <table>
          {headers.length > 0 && (
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={headerLook(column)}>
                    {textOf(headers[column])}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map(({ cells }, row) => (
              <tr key={row}>
                {columns.map((column) => (
                  <Cell key={column} cell={cells[column]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function isNumber(cell: PlannedCell | undefined): boolean {
  return cell?.align === "Right" || cell?.content.kind === "number";
}

function Cell({ cell }: { readonly cell: PlannedCell | undefined }) {
  const text = textOf(cell);
  const tone = toneOf(text);
  const { fill, color } = isPeriod(cell) && cell ? looks[cell.look] : { fill: undefined, color: undefined };
  if (tone)
    return (
      <td>
        <span className="tone" style={{ color: tone.ink, backgroundColor: tone.fill }}>
          {text}
        </span>
      </td>
    );
  return (
    <td
      className={isNumber(cell) ? "number" : undefined}
      style={fill ? { backgroundColor: fill, color } : undefined}
    >
      {text}
    </td>
  );
}
