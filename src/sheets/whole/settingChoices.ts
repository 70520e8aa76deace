import {
  closingNeeds,
  criticalMissingRules,
  mapColours,
  mapPapers,
  missingRules,
  periodText,
  rollUpMethodNames,
  type Settings,
  type View,
} from "../../scorecard";

/** A setting that takes one of a few words. */
export interface SettingChoice {
  /** As the Settings table names it. */
  readonly setting: string;
  /** What it is now, by default or as the table says; empty for a period that is found by itself. */
  readonly now: string;
  readonly choices: readonly string[];
}

const viewWords: Readonly<Record<View, string>> = {
  period: "Period",
  quarter: "Quarter to date",
  ytd: "Year to date",
  rolling12: "Rolling 12 months",
  year: "Full year",
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const yesNo = (isOn: boolean) => (isOn ? "Yes" : "No");
const noOrYes = ["No", "Yes"] as const;

/**
 * The settings that take one of a few words, in the order people ask for them.
 *
 * @param periods those that may be reported, as text
 */
export function settingChoices(settings: Settings, periods: readonly string[]): readonly SettingChoice[] {
  const { period } = settings;
  return [
    { setting: "Period", now: period ? periodText(period) : "", choices: ["", ...periods] },
    { setting: "View", now: viewWords[settings.view], choices: Object.values(viewWords) },
    { setting: "Fiscal year start", now: months[settings.fiscalYearStart - 1] ?? "", choices: months },
    { setting: "Roll-up", now: settings.rollUp, choices: rollUpMethodNames },
    { setting: "Missing data", now: settings.missing, choices: missingRules },
    { setting: "Overrides roll up", now: yesNo(settings.overridesRollUp), choices: noOrYes },
    { setting: "Critical without data", now: settings.criticalMissing, choices: criticalMissingRules },
    { setting: "Closing needs", now: settings.closingNeeds, choices: closingNeeds },
    { setting: "Map colours", now: settings.mapColours, choices: mapColours },
    { setting: "Map themes", now: yesNo(settings.mapThemes), choices: noOrYes },
    { setting: "Map owners", now: yesNo(settings.mapOwners), choices: noOrYes },
    { setting: "Map paper", now: settings.mapPaper, choices: mapPapers },
  ];
}
