import type { Band } from "../scorecard";

/** How a band looks: fill, ink, line, and a sign and a line style beside the colour. */
export interface BandLook {
  readonly fill: string;
  readonly ink: string;
  readonly line: string;
  readonly dash: "Solid" | "Dash" | "RoundDot";
  readonly weight: number;
  readonly sign: string;
}

export const bandLooks: Readonly<Record<Band, BandLook>> = {
  Green: { fill: "#D5F0DF", ink: "#0B5A33", line: "#17804A", dash: "Solid", weight: 1.5, sign: "✔" },
  Amber: { fill: "#FFEBC2", ink: "#6B4300", line: "#B77900", dash: "Dash", weight: 1.5, sign: "▲" },
  Red: { fill: "#FBD9D6", ink: "#8C1D18", line: "#C4302B", dash: "Solid", weight: 3, sign: "✖" },
  "No data": { fill: "#FFFFFF", ink: "#4A5563", line: "#7C8794", dash: "RoundDot", weight: 1.25, sign: "○" },
  "Not scored": {
    fill: "#FFFFFF",
    ink: "#4A5563",
    line: "#7C8794",
    dash: "RoundDot",
    weight: 1.25,
    sign: "–",
  },
};

export const mapColors = {
  ink: "#1F2A37",
  faintInk: "#5B6675",
  brand: "#17456B",
  paper: "#FFFFFF",
  laneTints: ["#EAF1F8", "#EEF5EE", "#FBF4E8", "#F3EFF8"],
  link: "#5B6675",
} as const;

export const trendSigns = { Improving: "↗", Steady: "→", Worsening: "↘", "No data": "" } as const;
