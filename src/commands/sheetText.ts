import type { MapDrawn, SheetWritten } from "../excel";

/** What became of one of our sheets, and whether somebody else drew it at the same time. */
export function sheetText(written: SheetWritten | MapDrawn | undefined): string {
  if (!written) return "";
  const joined = "isJoined" in written && written.isJoined;
  return joined
    ? `${changeText(written)} Somebody else worked on it at the same time; nothing of theirs is lost.`
    : changeText(written);
}

function changeText(written: SheetWritten | MapDrawn): string {
  switch (written.change) {
    case "added":
      return `The sheet "${written.sheet}" was added.`;
    case "refreshed":
      return `The sheet "${written.sheet}" was brought up to date.`;
    case "unchanged":
      return `The sheet "${written.sheet}" was up to date already; nothing was changed.`;
  }
}
