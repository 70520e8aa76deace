import { objectiveBoxName } from "../map";
import { failed, ok, type Result } from "../scorecard";
import { runBatch } from "./batch/runBatch";
import { mapShapes } from "./read/mapShapes";

/**
 * Brings an objective's box on the strategy map into view. Excel selects no shapes for a program, so the cell under the
 * box is selected.
 */
export function showBox(objective: string): Promise<Result<undefined>> {
  return runBatch(async (context) => {
    const found = await mapShapes(context);
    const box = found.find(({ shape }) => shape.name === objectiveBoxName(objective));
    if (!box) return failed({ code: "box-missing", objective });
    const { shape, sheet } = box;
    shape.load("left,top");
    const second = sheet.getRange("B2").load("left,top");
    await context.sync(); // where is the box, and how large are the cells?
    sheet.activate();
    sheet.getCell(Math.floor(shape.top / second.top), Math.floor(shape.left / second.left)).select();
    await context.sync(); // is it in view?
    return ok(undefined);
  });
}
