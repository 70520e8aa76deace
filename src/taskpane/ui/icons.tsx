import * as React from "react";
import { registerIcons } from "office-ui-fabric-react/lib/Styling";

const drawn = (path: string) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
);

const circle = "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0 -13";
const cross = "M3.5 3.5l9 9M12.5 3.5l-9 9";

/** The signs that Fabric's own parts ask for, drawn by us: its icon fonts come from a web address of Microsoft's. */
export function registerOwnIcons(): void {
  registerIcons({
    icons: {
      Info: drawn(`${circle}M8 7v4M8 4.7v0.1`),
      Completed: drawn(`${circle}M5 8.2l2.2 2.2L11 6`),
      Warning: drawn("M8 2L14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v0.1"),
      ErrorBadge: drawn(`${circle}M5.5 5.5l5 5M10.5 5.5l-5 5`),
      Clear: drawn(cross),
      Cancel: drawn(cross),
      ChevronDown: drawn("M3 5.5l5 5l5 -5"),
      CheckMark: drawn("M3 8.5l3.2 3.2L13 4.5"),
    },
  });
}
