import { buildCommand } from "./buildCommand";

/** Lays the strategy map out anew, also where boxes were moved by hand. */
export const arrangeMapCommand = buildCommand({
  id: "arrangeMap",
  title: "Arrange afresh",
  sheet: "map",
  options: { arrangeAfresh: true },
});
