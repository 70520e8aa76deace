import { writableText } from "../scorecard";
import { siteOf, type ScenePoint } from "./siteOf";
import { fittingParts, textWidth } from "./textSize";
import type { Scene, SceneBox, SceneConnector, SceneLine, SceneRun } from "./scene";

/**
 * The scene as an SVG picture, with the same geometry as on the sheet.
 *
 * @param linkOf where a click on a box leads, as an address; without it the picture is one whole
 */
export function sceneSvg(scene: Scene, linkOf?: (box: SceneBox) => string | undefined): string {
  const drawn = (box: SceneBox) => linked(boxSvg(box), linkOf?.(box));
  const places = new Map(scene.boxes.map((box) => [box.name, box]));
  const isFrame = (box: SceneBox) => box.role !== "objective" && box.role !== "joint";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(scene.width)}" height="${round(scene.height)}" viewBox="0 0 ${round(scene.width)} ${round(scene.height)}" font-family="Carlito, Calibri, Arial, sans-serif" role="${linkOf ? "group" : "img"}">`,
    `  <rect width="100%" height="100%" fill="#FFFFFF"/>`,
    ...scene.boxes.filter(isFrame).map(drawn),
    ...scene.connectors.map((connector) => connectorSvg(connector, places)),
    ...scene.boxes.filter((box) => !isFrame(box)).map(drawn),
    `</svg>`,
    ``,
  ].join("\n");
}

function linked(svg: string, address: string | undefined): string {
  return address === undefined ? svg : `  <a href="${escape(address)}">${svg.trim()}</a>`;
}

const round = (value: number) => String(Math.round(value * 100) / 100);

function escape(text: string): string {
  return writableText(text)
    .replace(/ (?= )|^ | $/g, "\u00A0") // a picture leaves out spaces that stand together or at an end
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

/** Thicker lines have larger arrowheads, as in Excel. */
const arrowLength = ({ weight }: SceneLine) => 5.5 + 2 * weight;

function connectorSvg(connector: SceneConnector, places: ReadonlyMap<string, SceneBox>): string {
  const [from, to] = [places.get(connector.from), places.get(connector.to)];
  if (!from || !to) return "";
  const [start, end] = [siteOf(from, connector.fromSite), siteOf(to, connector.toSite)];
  const { tip, base, corners } = arrowAt(start, end, arrowLength(connector.line));
  const last = connector.hasArrow ? base : tip;
  const ends = `x1="${round(start.x)}" y1="${round(start.y)}" x2="${round(last.x)}" y2="${round(last.y)}"`;
  const line = `<line ${ends}${lineSvg(connector.line)}/>`;
  const points = [tip, ...corners].map(({ x, y }) => `${round(x)},${round(y)}`).join(" ");
  const arrow = connector.hasArrow ? `<polygon points="${points}" fill="${connector.line.color}"/>` : "";
  return `  <g><title>${escape(connector.altText)}</title>${line}${arrow}</g>`;
}

/** An arrowhead as a shape of its own: not every program that draws SVG knows markers. */
function arrowAt(start: ScenePoint, tip: ScenePoint, size: number) {
  const length = Math.hypot(tip.x - start.x, tip.y - start.y) || 1;
  const [alongX, alongY] = [(tip.x - start.x) / length, (tip.y - start.y) / length];
  const base = { x: tip.x - alongX * size, y: tip.y - alongY * size };
  const corners = [1, -1].map((side) => ({
    x: base.x - (side * alongY * size) / 2,
    y: base.y + (side * alongX * size) / 2,
  }));
  return { tip, base, corners };
}
