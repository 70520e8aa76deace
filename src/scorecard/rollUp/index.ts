/** The score of a group from the scores of what is in it. */
export { type Child, type MissingRule, missingRules, type RolledUp, rollUp, type RollUpRule } from "./rollUp";
export { type RollUpMethod, rollUpMethodNames } from "./rollUpMethods";
