import type { MapDrawn, SheetWritten } from "../excel";

/** One sentence: what became of one of our sheets. */
export function sheetText(written: SheetWritten | MapDrawn | undefined): string {
  if (!written) return "";
  switch (written.change) {
    case "added":
      return `The sheet "${written.sheet}" was added.`;
    case "refreshed":
      return `The sheet "${written.sheet}" was brought up to date.`;
    case "unchanged":
      return `The sheet "${written.sheet}" was up to date already; nothing was changed.`;
  }
}
