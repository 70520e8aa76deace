import type { Scene } from "./scene";

/** One line of a map as text. */
export interface OutlineLine {
  /** 0 the map, 1 a perspective, 2 an objective or a link. */
  readonly level: 0 | 1 | 2;
  readonly text: string;
  /** The objective's id, where the line is about one. */
  readonly objective?: string;
}

const levels = { title: 0, laneHeading: 1, objective: 2 } as const;

/**
 * The map as text, for people who hear it: title and vision, each perspective with its objectives from left to right,
 * what drives them and what they drive, then the links with how they stand.
 */
export function mapOutline({ boxes, connectors }: Scene): readonly OutlineLine[] {
  const lines = boxes.flatMap(({ role, about, altText }): readonly OutlineLine[] => {
    if (role !== "title" && role !== "laneHeading" && role !== "objective") return [];
    const line = { level: levels[role], text: altText };
    return [role === "objective" && about !== undefined ? { ...line, objective: about } : line];
  });
  const links = [...new Set(connectors.filter(({ name }) => isLink(name)).map(({ altText }) => altText))];
  if (links.length === 0) return lines;
  const heading: OutlineLine = { level: 1, text: `Links: ${links.length}.` };
  return [...lines, heading, ...links.map((text): OutlineLine => ({ level: 2, text }))];
}

function isLink(name: string): boolean {
  return name.startsWith("BSC link ");
}

/** The same as plain text, indented. */
export function outlineText(lines: readonly OutlineLine[]): string {
  return lines.map(({ level, text }) => `${"  ".repeat(level)}${text.replace(/\s+/g, " ")}\n`).join("");
}
