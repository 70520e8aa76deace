import { needed, optional, type TableSpec } from "./spec";

export const scorecardsSpec = {
  name: "Scorecards",
  synonyms: ["Units", "Business units", "Organisation units", "Organization"],
  columns: [
    needed("id", "ID", "A short name of its own", "Scorecard ID", "Unit ID", "Code"),
    needed("scorecard", "Scorecard", "The unit's name", "Business unit", "Organisation unit"),
    optional("parent", "Parent", "The unit above it; empty: the top", "Parent scorecard", "Reports to"),
    optional("owner", "Owner", "Who answers for it", "Responsible", "Head"),
    optional("weight", "Weight", "A relative number; empty is 1", "Weighting"),
  ],
} as const satisfies TableSpec;

export const reviewsSpec = {
  name: "Reviews",
  synonyms: ["Commentary", "Comments", "Review"],
  columns: [
    needed("period", "Period", "The period that is spoken of", "Month", "Quarter"),
    needed(
      "item",
      "Item",
      "The id of a measure, an objective, a perspective or a scorecard",
      "KPI",
      "Subject",
    ),
    optional("scorecard", "Scorecard", "The organisation unit", "Business unit", "Organisation unit"),
    optional("commentary", "Commentary", "What happened", "Comment"),
    optional("cause", "Cause", "Why", "Root cause", "Reason"),
    optional("decision", "Decision", "What was decided"),
    optional(
      "override",
      "Status override",
      "Green, Amber or Red in place of the computed status",
      "Override",
    ),
    optional("overrideReason", "Override reason", "Why the status is overridden"),
    optional(
      "overrideUntil",
      "Override until",
      "The last period in which the override holds; empty: its own alone",
      "Overridden until",
    ),
    optional("by", "By", "Who said so", "Author", "Reviewer"),
  ],
} as const satisfies TableSpec;

export const initiativesSpec = {
  name: "Initiatives",
  synonyms: ["Projects", "Initiative list"],
  columns: [
    needed("id", "ID", "A short name of its own", "Initiative ID", "Project ID"),
    needed("initiative", "Initiative", "What is done, in a few words", "Project", "Initiative name"),
    optional("objectives", "Objectives", "The ids of the objectives it serves", "Objective"),
    optional("measures", "Measures", "The ids of the measures it should move", "Measure", "KPIs"),
    optional("owner", "Owner", "Who answers for it", "Responsible", "Project manager"),
    optional("start", "Start", "A date", "Start date"),
    optional("end", "End", "A date", "End date", "Due"),
    optional("budget", "Budget", "What it may cost", "Planned cost"),
    optional("spent", "Spent", "What it has cost so far", "Actual cost"),
    optional("complete", "% complete", "How much is done, such as 40 %", "Complete", "Progress"),
    optional("hypothesis", "Hypothesis", "Why it should help"),
    optional("expectedImpact", "Expected impact", "By how much", "Impact"),
    optional("gate", "Gate", "What a measure has to reach before it goes on, such as NPS >= 40 for 2"),
  ],
} as const satisfies TableSpec;

export const milestonesSpec = {
  name: "Milestones",
  synonyms: ["Milestone list"],
  columns: [
    needed("initiative", "Initiative", "The initiative's id", "Initiative ID", "Project"),
    needed("milestone", "Milestone", "What will be there"),
    needed("due", "Due", "A date", "Due date", "Deadline"),
    optional("done", "Done", "The date it was done, or Yes", "Completed", "Done on"),
  ],
} as const satisfies TableSpec;

export const alertRulesSpec = {
  name: "AlertRules",
  synonyms: ["Alert rules", "Alerts"],
  columns: [
    needed("rule", "Rule", "What to look for, such as Turned red", "Alert rule"),
    optional("item", "Item", "For which measure or objective; empty: all"),
    optional("level", "Level", "A status or a number"),
    optional("periods", "Periods", "For how many periods in a row"),
    optional("tell", "Tell", "Who is told; empty: the owner", "Notify"),
    optional("on", "On", "Yes or No; empty is Yes", "Active"),
  ],
} as const satisfies TableSpec;

export const acknowledgementsSpec = {
  name: "Acknowledgements",
  synonyms: ["Acknowledged alerts", "Acknowledgments"],
  columns: [
    needed("alert", "Alert", "The alert that was seen"),
    needed("period", "Period", "The period it was about"),
    optional("by", "By", "Who has seen it"),
    optional("until", "Until", "A date: it stays quiet until then"),
  ],
} as const satisfies TableSpec;

export const surveySpec = {
  name: "Survey",
  synonyms: ["Surveys", "Perception survey"],
  columns: [
    needed("statement", "Statement", "What was asked", "Question"),
    needed("group", "Group", "Who answered", "Respondents"),
    needed("rating", "Rating", "The answer as a number", "Answer"),
    optional(
      "measure",
      "Measure",
      "The id of the measure that it feeds; its actual is the mean of the ratings",
    ),
    optional("period", "Period", "When it was asked; needed to feed a measure", "Month", "Quarter", "Date"),
    optional(
      "scorecard",
      "Scorecard",
      "The organisation unit whose figure it is",
      "Business unit",
      "Organisation unit",
    ),
  ],
} as const satisfies TableSpec;

export const actionsSpec = {
  name: "Actions",
  synonyms: ["Action list", "Action items"],
  columns: [
    needed("id", "ID", "A short name of its own", "Action ID"),
    needed("action", "Action", "What is to be done"),
    optional("item", "Item", "What it is about: a measure, an objective or an initiative"),
    optional("owner", "Owner", "Who does it", "Responsible"),
    optional("due", "Due", "A date", "Due date", "Deadline"),
    optional("done", "Done", "The date it was done, or Yes", "Completed", "Done on"),
  ],
} as const satisfies TableSpec;
