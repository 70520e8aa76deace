import type { Band, LinkStanding, MapColours } from "../scorecard";
import type { SceneLine } from "./scene";

/** How a band looks: fill, inks, line, and a sign and a line style beside the colour. */
export interface BandLook {
  readonly fill: string;
  /** Of the status; the name's is `nameInk`. */
  readonly ink: string;
  readonly nameInk: string;
  readonly line: SceneLine;
}

/** Everything of the map that has a colour; signs and words never change. */
export interface MapLook {
  readonly bands: Readonly<Record<Band, BandLook>>;
  readonly links: Readonly<Record<LinkStanding, SceneLine>>;
  readonly ink: string;
  readonly faintInk: string;
  /** Of the title and of the perspectives' headings. */
  readonly brand: string;
  readonly paper: string;
  readonly laneTints: readonly string[];
  readonly laneLine: string;
  readonly themeTints: readonly string[];
}

/** What stands for a band beside its colour. */
export const bandSigns: Readonly<Record<Band, string>> = {
  Green: "✔",
  Amber: "▲",
  Red: "✖",
  "No data": "○",
  "Not scored": "–",
};

export const trendSigns = { Improving: "↗", Steady: "→", Worsening: "↘", "No data": "" } as const;

const line = (color: string, weight: number, dash: SceneLine["dash"] = "Solid"): SceneLine => ({
  color,
  weight,
  dash,
});

const ink = "#1F2A37";
const unknown: BandLook = {
  fill: "#FFFFFF",
  ink: "#4A5563",
  nameInk: ink,
  line: line("#7C8794", 1.25, "RoundDot"),
};

const usual: MapLook = {
  bands: {
    Green: { fill: "#D5F0DF", ink: "#0B5A33", nameInk: ink, line: line("#17804A", 1.5) },
    Amber: { fill: "#FFEBC2", ink: "#6B4300", nameInk: ink, line: line("#B77900", 1.5, "Dash") },
    Red: { fill: "#FBD9D6", ink: "#8C1D18", nameInk: ink, line: line("#C4302B", 3) },
    "No data": unknown,
    "Not scored": unknown,
  },
  links: {
    Planned: line("#5B6675", 1.25),
    Supported: line("#17456B", 2.5),
    Contradicted: line("#C4302B", 2, "DashDot"),
    "No evidence": line("#5B6675", 1.5, "RoundDot"),
  },
  ink,
  faintInk: "#5B6675",
  brand: "#17456B",
  paper: "#FFFFFF",
  laneTints: ["#EAF1F8", "#EEF5EE", "#FBF4E8", "#F3EFF8"],
  laneLine: "#C9D3DE",
  themeTints: ["#EAF1F8", "#FBF4E8", "#EEF5EE", "#F3EFF8", "#F9EDEF", "#EAF5F5"],
};

/** Blue, yellow and vermilion keep apart for every kind of colour vision, and differ in lightness too. */
const colourBlindSafe: MapLook = {
  ...usual,
  bands: {
    ...usual.bands,
    Green: { fill: "#D6E9F7", ink: "#00456E", nameInk: ink, line: line("#0072B2", 1.5) },
    Amber: { fill: "#FFF6BF", ink: "#5C4A00", nameInk: ink, line: line("#A88600", 1.5, "Dash") },
    Red: { fill: "#F3B08A", ink: "#5A1F00", nameInk: "#1A1A1A", line: line("#B34700", 3) },
  },
  links: { ...usual.links, Contradicted: line("#B34700", 2, "DashDot") },
  laneTints: ["#F3F5F7", "#FAFBFC"],
  themeTints: ["#F0F3F6", "#F8F9FA"],
};

const black = "#000000";
const white = "#FFFFFF";

/** Greys that a black and white printer keeps apart. */
const monochrome: MapLook = {
  bands: {
    Green: { fill: white, ink: black, nameInk: black, line: line(black, 1.5) },
    Amber: { fill: "#DDDDDD", ink: black, nameInk: black, line: line(black, 1.5, "Dash") },
    Red: { fill: "#404040", ink: white, nameInk: white, line: line(black, 3) },
    "No data": { fill: white, ink: "#333333", nameInk: black, line: line("#595959", 1.25, "RoundDot") },
    "Not scored": { fill: white, ink: "#333333", nameInk: black, line: line("#595959", 1.25, "RoundDot") },
  },
  links: {
    Planned: line("#595959", 1.25),
    Supported: line(black, 2.5),
    Contradicted: line(black, 2, "DashDot"),
    "No evidence": line("#595959", 1.5, "RoundDot"),
  },
  ink: black,
  faintInk: "#404040",
  brand: "#262626",
  paper: white,
  laneTints: ["#F2F2F2", "#F9F9F9"],
  laneLine: "#A6A6A6",
  themeTints: ["#F2F2F2", "#FAFAFA"],
};

/** Every text at 7 : 1 or more, every line at 4.5 : 1 or more. */
const highContrast: MapLook = {
  ...monochrome,
  bands: {
    Green: { fill: white, ink: "#00471B", nameInk: black, line: line("#006400", 3) },
    Amber: { fill: "#FFE08A", ink: "#3D2600", nameInk: black, line: line("#6B4300", 3, "Dash") },
    Red: { fill: "#8B0000", ink: white, nameInk: white, line: line(black, 4) },
    "No data": { fill: white, ink: black, nameInk: black, line: line(black, 2, "RoundDot") },
    "Not scored": { fill: white, ink: black, nameInk: black, line: line(black, 2, "RoundDot") },
  },
  links: {
    Planned: line(black, 1.5),
    Supported: line("#00308F", 3),
    Contradicted: line("#8B0000", 2.5, "DashDot"),
    "No evidence": line(black, 2, "RoundDot"),
  },
  faintInk: black,
  brand: black,
  laneTints: [white],
  laneLine: black,
  themeTints: [white],
};

export const mapLooks: Readonly<Record<MapColours, MapLook>> = {
  Default: usual,
  "Colour-blind safe": colourBlindSafe,
  Monochrome: monochrome,
  "High contrast": highContrast,
};
