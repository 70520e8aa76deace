import {
  defaultSettings,
  gatheringProblem,
  type GatheringProblem,
  periodText,
  type Settings,
  viewText,
} from "../../scorecard";
import { placeIn, type UnitBook } from "./unitBook";

/** The settings that decide scores, as the product names them, with what they say. */
const deciding: Readonly<Record<string, (settings: Settings) => string>> = {
  "Fiscal year start": ({ fiscalYearStart }) => String(fiscalYearStart),
  View: ({ view }) => viewText(view),
  Tolerance: ({ tolerance }) => String(tolerance),
  "Minimum coverage": ({ minimumCoverage }) => String(minimumCoverage),
  "Roll-up": ({ rollUp }) => rollUp,
  "Missing data": ({ missing }) => missing,
  "Overrides roll up": ({ overridesRollUp }) => (overridesRollUp ? "Yes" : "No"),
  "Critical without data": ({ criticalMissing }) => criticalMissing,
  "Steady within": ({ steadyWithin }) => String(steadyWithin),
  Period: ({ period }) => (period ? periodText(period) : "the latest that is complete"),
};

/** The group's settings: its workbook's, else the first workbook's; what others say otherwise is noted. */
export function settingsOf(
  {
    group,
    books,
    name,
  }: { readonly group?: UnitBook; readonly books: readonly UnitBook[]; readonly name?: string },
  problems: GatheringProblem[],
): Settings {
  const [first] = books;
  const holder = group ?? first;
  if (!holder) return { ...defaultSettings, name: name ?? defaultGroupName };
  for (const book of books) problems.push(...differencesOf(book, holder));
  const { vision, ...settings } = holder.facts.settings;
  const ownName = group && settings.name !== defaultSettings.name ? settings.name : undefined;
  return {
    ...settings,
    ...(group && vision !== undefined ? { vision } : {}),
    name: name ?? ownName ?? defaultGroupName,
  };
}

const defaultGroupName = "Group";

function differencesOf(book: UnitBook, holder: UnitBook): readonly GatheringProblem[] {
  if (book === holder) return [];
  return Object.entries(deciding).flatMap(([setting, textOf]) => {
    const [found, held] = [textOf(book.facts.settings), textOf(holder.facts.settings)];
    if (found === held) return [];
    const cells = (one: UnitBook) => placeIn(one, one.facts.settingCells?.[setting]);
    return [
      gatheringProblem(
        { code: "gather-setting-differs", setting, found, held, other: cells(holder) },
        cells(book),
      ),
    ];
  });
}
