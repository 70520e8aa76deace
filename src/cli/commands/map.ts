import { extname } from "node:path";
import { readScorecard } from "../../excel";
import { planMap, sceneSvg, type Scene } from "../../map";
import { problemText } from "../../scorecard";
import { openFile, writeWhole } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { mapJson } from "../mapJson";
import { exitCodeOf, printJson } from "../output";
import { readAsked, type AskedOptions } from "../readAsked";
import { orFail, withBook } from "../withBook";

export interface MapOptions extends AskedOptions {
  readonly out?: string;
  readonly json: boolean;
}

type Writer = (scene: Scene, model: Parameters<typeof mapJson>[1]) => string;

const writers: Readonly<Record<string, Writer>> = {
  ".svg": sceneSvg,
  ".json": (scene, model) => `${JSON.stringify(mapJson(scene, model), undefined, 2)}\n`,
};

/** `bsc map book.xlsx --out map.svg`: the strategy map alone, as a picture or as data. */
export async function map(path: string, { out, json, ...options }: MapOptions, io: Io): Promise<ExitCode> {
  const asked = readAsked(options);
  if (!out && !json)
    throw new CommandFailure(2, "Say where the map goes: --out map.svg (or .json), or --json to print it.");
  const write = out === undefined ? undefined : writers[extname(out).toLowerCase()];
  if (out !== undefined && !write)
    throw new CommandFailure(2, `${out}: the map is written as .svg or .json.`);
  const { model, findings } = await withBook(openFile(path, io), io, async () =>
    orFail(await readScorecard(asked), path),
  );
  if (model.facts.objectives.length === 0)
    throw new CommandFailure(1, `${path}: ${problemText({ code: "nothing-to-build" })}`);
  const scene = planMap(model);
  if (out !== undefined && write) writeWhole(out, write(scene, model), io);
  if (json) printJson(io, mapJson(scene, model));
  else io.out(`${out}: ${model.facts.objectives.length} objectives, ${model.facts.links.length} links\n`);
  return exitCodeOf(findings);
}
