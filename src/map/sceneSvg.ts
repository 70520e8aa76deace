import { siteOf } from "./siteOf";
import { fittingParts, textWidth } from "./textSize";
import type { Scene, SceneBox, SceneConnector, SceneLine, SceneRun } from "./scene";

/** The scene as an SVG picture, with the same geometry as on the sheet. */
export function sceneSvg(scene: Scene): string {
  const places = new Map(scene.boxes.map((box) => [box.name, box]));
  const isFrame = (box: SceneBox) => box.role !== "objective" && box.role !== "joint";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(scene.width)} ${round(scene.height)}" font-family="Calibri, Carlito, Arial, sans-serif" role="img">`,
    `  <defs>${arrowColors(scene).map(markerSvg).join("")}</defs>`,
    `  <rect width="100%" height="100%" fill="#FFFFFF"/>`,
    ...scene.boxes.filter(isFrame).map(boxSvg),
    ...scene.connectors.map((connector) => connectorSvg(connector, places)),
    ...scene.boxes.filter((box) => !isFrame(box)).map(boxSvg),
    `</svg>`,
    ``,
  ].join("\n");
}

function arrowColors({ connectors }: Scene): readonly string[] {
  return [...new Set(connectors.filter(({ hasArrow }) => hasArrow).map(({ line }) => line.color))].sort();
}

const markerId = (color: string) => `arrow${color.slice(1)}`;

/** An arrowhead of one colour, as large whatever the line's weight. */
function markerSvg(color: string): string {
  return `<marker id="${markerId(color)}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${color}"/></marker>`;
}

const round = (value: number) => String(Math.round(value * 100) / 100);

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function lineSvg(line: SceneLine | undefined): string {
  if (!line) return "";
  const dashes = {
    Solid: "",
    Dash: ` stroke-dasharray="6 4"`,
    DashDot: ` stroke-dasharray="7 3 1.5 3"`,
    RoundDot: ` stroke-dasharray="1.5 3" stroke-linecap="round"`,
  };
  return ` stroke="${line.color}" stroke-width="${line.weight}"${dashes[line.dash]}`;
}

function boxSvg(box: SceneBox): string {
  const look = `fill="${box.fill ?? "none"}"${lineSvg(box.line)}`;
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(round);
  const radius =
    box.geometry === "RoundRectangle"
      ? ` rx="8"`
      : box.geometry === "Ellipse"
        ? ` rx="${round(box.width / 2)}"`
        : "";
  const shape = `<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius} ${look}/>`;
  return `  <g><title>${escape(box.altText)}</title>${shape}${textSvg(box)}</g>`;
}

const lineHeight = 1.25;

function textSvg(box: SceneBox): string {
  const lines = box.runs.length === 0 ? [] : linesOf(box);
  const heights = lines.map((line) => Math.max(...line.map(({ size }) => size)) * lineHeight);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let y = box.verticalAlign === "Top" ? box.y + 4 : box.y + (box.height - total) / 2;
  return lines
    .map((line, index) => {
      y += heights[index] ?? 0;
      const spans = line.map(spanSvg).join("");
      const { anchor, x } = anchorOf(box);
      return `<text x="${round(x)}" y="${round(y - (heights[index] ?? 0) * 0.25)}" text-anchor="${anchor}" xml:space="preserve">${spans}</text>`;
    })
    .join("");
}

function anchorOf({ align, x, width }: SceneBox): { readonly anchor: string; readonly x: number } {
  if (align === "Left") return { anchor: "start", x: x + 6 };
  return align === "Center" ? { anchor: "middle", x: x + width / 2 } : { anchor: "end", x: x + width - 6 };
}

function spanSvg({ text, bold, italic, color, size }: SceneRun): string {
  const style = `${bold ? ` font-weight="bold"` : ""}${italic ? ` font-style="italic"` : ""}`;
  return `<tspan font-size="${size}" fill="${color}"${style}>${escape(text)}</tspan>`;
}

const sidePadding = 10;

/** The runs as lines: broken at "\n", and between words where a line would be wider than the box. */
function linesOf({ runs, width }: SceneBox): readonly (readonly SceneRun[])[] {
  const most = width - sidePadding;
  const lines: SceneRun[][] = [[]];
  let used = 0;
  for (const run of runs) {
    const { size, bold } = run;
    const words = run.text.split(/(\n| )/).flatMap((word) => fittingParts(word, most, size, bold));
    for (const word of words) {
      const wordWidth = textWidth(word, size, bold);
      if (word === "\n" || (used + wordWidth > most && used > 0 && word.trim() !== "")) {
        lines.push([]);
        used = 0;
      }
      if (word !== "\n" && word !== "") lines.at(-1)?.push({ ...run, text: word });
      used += word === "\n" ? 0 : wordWidth;
    }
  }
  return lines.filter((line) => line.length > 0).map(joined);
}

/** Words of one look that follow each other as one run, so that they stand as close as the font has them. */
function joined(line: readonly SceneRun[]): readonly SceneRun[] {
  return line.reduce<readonly SceneRun[]>((runs, run) => {
    const last = runs.at(-1);
    if (!last || last.size !== run.size || last.color !== run.color || last.bold !== run.bold)
      return [...runs, run];
    return [...runs.slice(0, -1), { ...last, text: last.text + run.text }];
  }, []);
}

function connectorSvg(connector: SceneConnector, places: ReadonlyMap<string, SceneBox>): string {
  const [from, to] = [places.get(connector.from), places.get(connector.to)];
  if (!from || !to) return "";
  const [start, end] = [siteOf(from, connector.fromSite), siteOf(to, connector.toSite)];
  const arrow = connector.hasArrow ? ` marker-end="url(#${markerId(connector.line.color)})"` : "";
  const ends = `x1="${round(start.x)}" y1="${round(start.y)}" x2="${round(end.x)}" y2="${round(end.y)}"`;
  return `  <line ${ends}${lineSvg(connector.line)}${arrow}><title>${escape(connector.altText)}</title></line>`;
}
