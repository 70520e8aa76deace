import * as React from "react";

interface Props {
  readonly file: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The first rows of a file, as they are written there. */
export function FirstRows({ file, names, rows }: Props) {
  return (
    <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label={`The first rows of ${file}`}>
      <table>
        <caption>{file}</caption>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
