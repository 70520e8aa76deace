import { needed, optional, type TableSpec } from "./spec";

export const scorecardsSpec = {
  name: "Scorecards",
  synonyms: ["Units", "Business units", "Organisation units", "Organization"],
  columns: [
    needed("id", "ID", "Scorecard ID", "Unit ID", "Code"),
    needed("scorecard", "Scorecard", "Business unit", "Organisation unit"),
    optional("parent", "Parent", "Parent scorecard", "Reports to"),
    optional("owner", "Owner", "Responsible", "Head"),
    optional("weight", "Weight", "Weighting"),
  ],
} as const satisfies TableSpec;

export const reviewsSpec = {
  name: "Reviews",
  synonyms: ["Commentary", "Comments", "Review"],
  columns: [
    needed("period", "Period", "Month", "Quarter"),
    needed("item", "Item", "KPI", "Subject"),
    optional("scorecard", "Scorecard", "Business unit", "Organisation unit"),
    optional("commentary", "Commentary", "Comment"),
    optional("cause", "Cause", "Root cause", "Reason"),
    optional("decision", "Decision"),
    optional("override", "Status override", "Override"),
    optional("overrideReason", "Override reason"),
    optional("overrideUntil", "Override until", "Overridden until"),
    optional("by", "By", "Author", "Reviewer"),
  ],
} as const satisfies TableSpec;

export const initiativesSpec = {
  name: "Initiatives",
  synonyms: ["Projects", "Initiative list"],
  columns: [
    needed("id", "ID", "Initiative ID", "Project ID"),
    needed("initiative", "Initiative", "Project", "Initiative name"),
    optional("objectives", "Objectives", "Objective"),
    optional("measures", "Measures", "Measure", "KPIs"),
    optional("owner", "Owner", "Responsible", "Project manager"),
    optional("start", "Start", "Start date"),
    optional("end", "End", "End date", "Due"),
    optional("budget", "Budget", "Planned cost"),
    optional("spent", "Spent", "Actual cost"),
    optional("complete", "% complete", "Complete", "Progress"),
    optional("hypothesis", "Hypothesis"),
    optional("expectedImpact", "Expected impact", "Impact"),
    optional("gate", "Gate"),
  ],
} as const satisfies TableSpec;

export const milestonesSpec = {
  name: "Milestones",
  synonyms: ["Milestone list"],
  columns: [
    needed("initiative", "Initiative", "Initiative ID", "Project"),
    needed("milestone", "Milestone"),
    needed("due", "Due", "Due date", "Deadline"),
    optional("done", "Done", "Completed", "Done on"),
  ],
} as const satisfies TableSpec;

export const alertRulesSpec = {
  name: "AlertRules",
  synonyms: ["Alert rules", "Alerts"],
  columns: [
    needed("rule", "Rule", "Alert rule"),
    optional("item", "Item"),
    optional("level", "Level"),
    optional("periods", "Periods"),
    optional("tell", "Tell", "Notify"),
    optional("on", "On", "Active"),
  ],
} as const satisfies TableSpec;

export const acknowledgementsSpec = {
  name: "Acknowledgements",
  synonyms: ["Acknowledged alerts", "Acknowledgments"],
  columns: [
    needed("alert", "Alert"),
    needed("period", "Period"),
    optional("by", "By"),
    optional("until", "Until"),
  ],
} as const satisfies TableSpec;

export const surveySpec = {
  name: "Survey",
  synonyms: ["Surveys", "Perception survey"],
  columns: [
    needed("statement", "Statement", "Question"),
    needed("group", "Group", "Respondents"),
    needed("rating", "Rating", "Answer"),
    optional("measure", "Measure"),
    optional("period", "Period", "Month", "Quarter", "Date"),
    optional("scorecard", "Scorecard", "Business unit", "Organisation unit"),
  ],
} as const satisfies TableSpec;

export const actionsSpec = {
  name: "Actions",
  synonyms: ["Action list", "Action items"],
  columns: [
    needed("id", "ID", "Action ID"),
    needed("action", "Action"),
    optional("item", "Item"),
    optional("owner", "Owner", "Responsible"),
    optional("due", "Due", "Due date", "Deadline"),
    optional("done", "Done", "Completed", "Done on"),
  ],
} as const satisfies TableSpec;
