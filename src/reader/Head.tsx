import * as React from "react";

interface Props {
  readonly title: string;
  readonly origin: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** What stands above a page: whose it is, where it comes from, and what leads to its parts. */
export function Head({ title, origin, parts }: Props) {
  return (
    <header>
      <h1>{title}</h1>
      <p>{origin}</p>
      <nav aria-label="Parts of this page">
        <ul>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{part.title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** The id of the part that a sheet of the pack becomes. */
export const partId = (key: string) => key.replaceAll(" ", "-");
