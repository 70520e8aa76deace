import type { Runtime } from "./runtime";

/**
 * Lets no batch ask for an undo group, as the workbench keeps none: in Excel a member that cannot be undone ends such a batch
 * (learn.microsoft.com, "Undo support with the Excel JavaScript API"), and here it would pass unseen.
 */
export function refuseUndoGroups({ Excel }: Runtime): void {
  const run = Reflect.get(Excel, "run");
  Reflect.set(Excel, "run", (...given: readonly unknown[]) => {
    const [options] = given;
    const asksForGroup =
      typeof options === "object" && options !== null && Reflect.get(options, "mergeUndoGroup");
    if (asksForGroup) throw new Error("The workbench has no undo groups, which came with ExcelApi 1.20.");
    return Reflect.apply(run, Excel, given);
  });
}
