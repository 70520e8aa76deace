/* Conditional formats by preset criteria, and of the top and bottom. */
import type { ConditionalRule } from "../book/book";
import { type HostObject, hostObject, type ObjectType, scalar } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { isRecord, oneOf } from "./argument";
import { changeFormat, type FormatPlace, ruleOf } from "./conditionalPlace";
import { format } from "./conditionalRuleTypes";

const presets = [
  "Blanks", "NonBlanks", "Errors", "NonErrors", "Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek", "ThisWeek",
  "NextWeek", "LastMonth", "ThisMonth", "NextMonth", "AboveAverage", "BelowAverage", "EqualOrAboveAverage",
  "EqualOrBelowAverage", "OneStdDevAboveAverage", "OneStdDevBelowAverage", "TwoStdDevAboveAverage", "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage", "UniqueValues", "DuplicateValues",
] as const; // prettier-ignore

const presetType: ObjectType<FormatPlace> = {
  name: "PresetCriteriaConditionalFormat",
  members: {
    Rule: scalar(
      (place) => ({ criterion: ruleOf(place, "Preset").criterion || "Invalid" }),
      (place, value) => {
        if (!isRecord(value)) throw invalidArgument("a rule is an object");
        const criterion = oneOf(value.criterion, presets);
        changeFormat(place, { rule: { ...ruleOf(place, "Preset"), criterion } });
      },
    ),
    Format: format,
  },
};

export function makePreset(place: FormatPlace): HostObject {
  return hostObject(presetType, place);
}

function topRule(place: FormatPlace, value: unknown): ConditionalRule {
  if (!isRecord(value)) throw invalidArgument("a rule is an object");
  const type = oneOf(value.type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);
  const rank = Number(value.rank);
  const most = type.endsWith("Percent") ? 100 : 1000;
  if (!Number.isInteger(rank) || rank < 1 || rank > most)
    throw invalidArgument(`the rank lies between 1 and ${most}`);
  return { ...ruleOf(place, "TopBottom"), type, rank };
}

const topType: ObjectType<FormatPlace> = {
  name: "TopBottomConditionalFormat",
  members: {
    Rule: scalar(
      (place) => {
        const { type, rank } = ruleOf(place, "TopBottom");
        return { type, rank };
      },
      (place, value) => changeFormat(place, { rule: topRule(place, value) }),
    ),
    Format: format,
  },
};

export function makeTopBottom(place: FormatPlace): HostObject {
  return hostObject(topType, place);
}
