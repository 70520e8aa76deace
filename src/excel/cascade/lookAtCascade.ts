import { buildModel, ok, type Asked, type Result } from "../../scorecard";
import { planCascade, readTables, type Cascade, type CascadeAsked } from "../../sheets";
import { runBatch } from "../batch/runBatch";
import { mapperFor } from "../read/mapperFor";
import { readWorkbook } from "../read/readWorkbook";

/** The rows that units would get, and what there is to say of them; nothing is written. */
export function lookAtCascade(wanted: CascadeAsked, asked: Asked = {}): Promise<Result<Cascade>> {
  return runBatch((context) => cascadeIn(context, wanted, asked));
}

/** The same inside a batch that goes on to write. */
export async function cascadeIn(
  context: Excel.RequestContext,
  wanted: CascadeAsked,
  asked: Asked,
): Promise<Result<Cascade>> {
  const { grids } = await readWorkbook(context);
  const read = readTables(grids, await mapperFor(grids));
  const plan = planCascade(read, buildModel(read.facts, asked), wanted);
  return plan.kind === "failed" ? plan : ok(plan.value);
}
