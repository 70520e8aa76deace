/** The product's colours. Every text and fill pair keeps a contrast of 4.5 : 1 or more (WCAG 2.2 AA). */
export const colors = {
  ink: "#1F2A37",
  faintInk: "#5B6675",
  paper: "#FFFFFF",
  brand: "#17456B",
  brandTint: "#DCE8F2",
  lineTint: "#C9D3DE",
  perspective: "#EEF3F8",
  ahead: "#A9C3DA",
  green: { ink: "#0B5A33", fill: "#D5F0DF" },
  amber: { ink: "#6B4300", fill: "#FFEBC2" },
  red: { ink: "#8C1D18", fill: "#FBD9D6" },
  none: { ink: "#4A5563", fill: "#E8ECF0" },
} as const;
