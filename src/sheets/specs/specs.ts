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
import { receivedSpec, refreshesSpec, sourcesSpec } from "./sourcesSpec";
import { needed, optional, type TableName, type TableSpec } from "./spec";

export const settingsSpec = {
  name: "Settings",
  synonyms: ["Options", "Parameters", "Einstellungen", "Paramètres"],
  columns: [needed("setting", "Setting", "Parameter", "Option"), needed("value", "Value", "Wert", "Valeur")],
} as const satisfies TableSpec;

export const perspectivesSpec = {
  name: "Perspectives",
  synonyms: ["Perspective list", "Perspektiven"],
  columns: [
    needed("perspective", "Perspective", "Name", "Perspektive"),
    optional("order", "Order", "No", "Nr", "Position", "Rank"),
    optional("weight", "Weight", "Weighting", "Gewicht", "Poids"),
    optional("rollUp", "Roll-up", "Rollup", "Roll up"),
    optional("question", "Question", "Guiding question", "Frage"),
  ],
} as const satisfies TableSpec;

export const objectivesSpec = {
  name: "Objectives",
  synonyms: ["Strategic objectives", "Goals", "Ziele", "Objectifs"],
  columns: [
    optional("id", "ID", "Objective ID", "Code", "Ref", "Key"),
    needed("objective", "Objective", "Strategic objective", "Goal", "Objective name", "Ziel", "Objectif"),
    needed("perspective", "Perspective", "Perspektive", "Lane"),
    optional("theme", "Theme", "Strategic theme", "Thema"),
    optional("owner", "Owner", "Responsible", "Accountable", "Verantwortlich", "Responsable"),
    optional("weight", "Weight", "Weighting", "Gewicht", "Poids"),
    optional("rollUp", "Roll-up", "Rollup", "Roll up method"),
    optional("scorecard", "Scorecard", "Unit", "Business unit"),
    optional("contributesTo", "Contributes to", "Supports"),
    optional("description", "Description", "Details", "Beschreibung"),
  ],
} as const satisfies TableSpec;

export const linksSpec = {
  name: "Links",
  synonyms: ["Cause and effect", "Strategy links", "Relations"],
  columns: [
    needed("from", "From", "Cause", "Source", "Driver", "Von"),
    needed("to", "To", "Effect", "Drives", "Nach"),
    optional("hypothesis", "Hypothesis", "Rationale", "Because"),
    optional("lag", "Lag", "Delay", "Lag periods"),
  ],
} as const satisfies TableSpec;

export const targetsSpec = {
  name: "Targets",
  synonyms: ["Phased targets", "Plan", "Budget", "Target values"],
  columns: [
    needed("measure", "Measure", "Measure ID", "KPI", "KPI ID", "Indicator", "Metric"),
    needed("period", "Period", "Month", "Date", "Quarter", "Week", "Year"),
    optional("scorecard", "Scorecard", "Business unit", "Organisation unit"),
    optional("target", "Target", "Plan", "Budget", "Goal", "Target value"),
    optional("redFlag", "Red flag", "Threshold", "Limit"),
    optional("stretch", "Stretch", "Stretch target"),
    optional("weight", "Weight", "Weighting"),
    optional("holds", "Holds", "Validity"),
    optional("source", "Source"),
  ],
} as const satisfies TableSpec;

export const actualsSpec = {
  name: "Actuals",
  synonyms: ["Actual", "Data", "Results", "KPI data", "Measurements", "Ist", "Istwerte", "Réalisé"],
  columns: [
    needed("measure", "Measure", "Measure ID", "KPI", "KPI ID", "Indicator", "Metric", "Kennzahl"),
    needed("period", "Period", "Month", "Date", "Quarter", "Week", "Year", "Monat", "Mois"),
    needed("actual", "Actual", "Value", "Result", "Ist", "Réalisé", "Actual value"),
    optional("scorecard", "Scorecard", "Business unit", "Organisation unit"),
    optional("numerator", "Numerator", "Zähler"),
    optional("denominator", "Denominator", "Nenner"),
    optional("comment", "Comment", "Note", "Remark", "Kommentar"),
    optional("source", "Source"),
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
  Sources: sourcesSpec,
  Refreshes: refreshesSpec,
  Received: receivedSpec,
};
