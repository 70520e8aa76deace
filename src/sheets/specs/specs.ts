import {
  acknowledgementsSpec,
  actionsSpec,
  alertRulesSpec,
  initiativesSpec,
  milestonesSpec,
  reviewsSpec,
  scorecardsSpec,
  surveySpec,
} from "./followUpSpecs";
import { mappingSpec } from "./mappingSpec";
import { measuresSpec } from "./measuresSpec";
import { needed, optional, type TableName, type TableSpec } from "./spec";

export const settingsSpec = {
  name: "Settings",
  synonyms: ["Options", "Parameters", "Einstellungen", "Paramètres"],
  columns: [
    needed(
      "setting",
      "Setting",
      "What is set: Name, Period, Fiscal year start, Tolerance, …",
      "Parameter",
      "Option",
    ),
    needed("value", "Value", "Its value", "Wert", "Valeur"),
  ],
} as const satisfies TableSpec;

export const perspectivesSpec = {
  name: "Perspectives",
  synonyms: ["Perspective list", "Perspektiven"],
  columns: [
    needed("perspective", "Perspective", "The perspective's name", "Name", "Perspektive"),
    optional("order", "Order", "1 is the top lane of the map", "No", "Nr", "Position", "Rank"),
    optional("weight", "Weight", "A relative number; empty is 1", "Weighting", "Gewicht", "Poids"),
    optional(
      "rollUp",
      "Roll-up",
      "Average, Worst, Best, Median or Majority; empty: as Settings say",
      "Rollup",
      "Roll up",
    ),
    optional("question", "Question", "What the perspective asks", "Guiding question", "Frage"),
  ],
} as const satisfies TableSpec;

export const objectivesSpec = {
  name: "Objectives",
  synonyms: ["Strategic objectives", "Goals", "Ziele", "Objectifs"],
  columns: [
    optional(
      "id",
      "ID",
      "A short name of its own, such as F1; empty: the objective's name serves",
      "Objective ID",
      "Code",
      "Ref",
      "Key",
    ),
    needed(
      "objective",
      "Objective",
      "What is to be reached, in a few words",
      "Strategic objective",
      "Goal",
      "Objective name",
      "Ziel",
      "Objectif",
    ),
    needed("perspective", "Perspective", "One of the perspectives", "Perspektive", "Lane"),
    optional("theme", "Theme", "The strategic theme it belongs to", "Strategic theme", "Thema"),
    optional(
      "owner",
      "Owner",
      "Who answers for it",
      "Responsible",
      "Accountable",
      "Verantwortlich",
      "Responsable",
    ),
    optional("weight", "Weight", "A relative number; empty is 1", "Weighting", "Gewicht", "Poids"),
    optional("rollUp", "Roll-up", "Average, Worst, Best, Median or Majority", "Rollup", "Roll up method"),
    optional("scorecard", "Scorecard", "The unit it belongs to", "Unit", "Business unit"),
    optional("contributesTo", "Contributes to", "The parent unit's objective that it serves", "Supports"),
    optional("description", "Description", "What is meant by it", "Details", "Beschreibung"),
  ],
} as const satisfies TableSpec;

export const linksSpec = {
  name: "Links",
  synonyms: ["Cause and effect", "Strategy links", "Relations"],
  columns: [
    needed("from", "From", "The objective that drives", "Cause", "Source", "Driver", "Von"),
    needed("to", "To", "The objective that is driven", "Effect", "Drives", "Nach"),
    optional("hypothesis", "Hypothesis", "Why the one should move the other", "Rationale", "Because"),
    optional("lag", "Lag", "After how many periods the effect shows", "Delay", "Lag periods"),
  ],
} as const satisfies TableSpec;

export const targetsSpec = {
  name: "Targets",
  synonyms: ["Phased targets", "Plan", "Budget", "Target values"],
  columns: [
    needed("measure", "Measure", "The measure's id", "Measure ID", "KPI", "KPI ID", "Indicator", "Metric"),
    needed("period", "Period", "The period the levels hold for", "Month", "Date", "Quarter", "Week", "Year"),
    optional("scorecard", "Scorecard", "The organisation unit", "Business unit", "Organisation unit"),
    optional("target", "Target", "The period's target", "Plan", "Budget", "Goal", "Target value"),
    optional("redFlag", "Red flag", "The period's red flag", "Threshold", "Limit"),
    optional("stretch", "Stretch", "The period's stretch", "Stretch target"),
    optional("weight", "Weight", "The weight from that period on", "Weighting"),
    optional("holds", "Holds", "For: that period alone; From: until a later row. Empty is For", "Validity"),
  ],
} as const satisfies TableSpec;

export const actualsSpec = {
  name: "Actuals",
  synonyms: ["Actual", "Data", "Results", "KPI data", "Measurements", "Ist", "Istwerte", "Réalisé"],
  columns: [
    needed(
      "measure",
      "Measure",
      "The measure's id",
      "Measure ID",
      "KPI",
      "KPI ID",
      "Indicator",
      "Metric",
      "Kennzahl",
    ),
    needed(
      "period",
      "Period",
      "A date, or 2026-03, 2026-Q1, 2026-W12, FY2026",
      "Month",
      "Date",
      "Quarter",
      "Week",
      "Year",
      "Monat",
      "Mois",
    ),
    needed(
      "actual",
      "Actual",
      "The figure; empty or n/a is no data",
      "Value",
      "Result",
      "Ist",
      "Réalisé",
      "Actual value",
    ),
    optional("scorecard", "Scorecard", "The organisation unit", "Business unit", "Organisation unit"),
    optional("numerator", "Numerator", "For Ratio measures: the upper part", "Zähler"),
    optional("denominator", "Denominator", "For Ratio measures: the lower part", "Nenner"),
    optional("comment", "Comment", "What there is to say about it", "Note", "Remark", "Kommentar"),
  ],
} as const satisfies TableSpec;

/** Every structured table that is read, by name. */
export const specs: Readonly<Record<TableName, TableSpec>> = {
  Settings: settingsSpec,
  Perspectives: perspectivesSpec,
  Objectives: objectivesSpec,
  Links: linksSpec,
  Measures: measuresSpec,
  Targets: targetsSpec,
  Actuals: actualsSpec,
  Scorecards: scorecardsSpec,
  Reviews: reviewsSpec,
  Initiatives: initiativesSpec,
  Milestones: milestonesSpec,
  AlertRules: alertRulesSpec,
  Acknowledgements: acknowledgementsSpec,
  Survey: surveySpec,
  Actions: actionsSpec,
  Mapping: mappingSpec,
};
