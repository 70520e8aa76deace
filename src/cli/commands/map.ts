import { extname } from "node:path";
import { readScorecard } from "../../excel";
import {
  mapOutline,
  narrowModel,
  outlineText,
  parseColours,
  planMapView,
  sceneSvg,
  type MapOptions as SceneOptions,
  type MapView,
  type Scene,
} from "../../map";
import { buildModel, mapColours, problemText, type MapColours, type Model } from "../../scorecard";
import { openFile, writeWhole } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { mapJson } from "../mapJson";
import { exitCodeOf, printJson } from "../output";
import { readAsked, type AskedOptions } from "../readAsked";
import { svgPng } from "../svgPng";
import { refuseInput } from "../outFor";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface MapOptions extends AskedOptions, MapView {
  readonly out?: string;
  readonly json: boolean;
  /** Another period: the map then shows what has turned since. */
  readonly against?: string;
  readonly colours?: string;
}

type Writer = (scene: Scene, model: Model) => string | Promise<Uint8Array>;

const writers: Readonly<Record<string, Writer>> = {
  ".svg": (scene) => sceneSvg(scene),
  ".png": (scene) => svgPng(sceneSvg(scene)),
  ".json": (scene, model) => `${JSON.stringify(mapJson(scene, model), undefined, 2)}\n`,
  ".txt": (scene) => outlineText(mapOutline(scene)),
};
const formats = ".svg, .png, .json or .txt";

/** `bsc map book.xlsx --out map.svg`: the strategy map alone or a part of it, as a picture, as data or as text. */
export async function map(path: string, options: MapOptions, io: Io): Promise<ExitCode> {
  const { out, json, unit, theme, objective } = options;
  const asked = readAsked(options);
  const colours = readColours(options.colours);
  if (!out && !json)
    throw new CommandFailure(2, `Say where the map goes: --out map.svg (${formats}), or --json to print it.`);
  const write = out === undefined ? undefined : writers[extname(out).toLowerCase()];
  if (out !== undefined && !write) throw new CommandFailure(2, `${out}: the map is written as ${formats}.`);
  if (out !== undefined) refuseInput(path, [out], io);
  const { model, findings } = await withBook(openFile(path, io), io, async () =>
    orFail(await readScorecard(asked), path),
  );
  if (model.facts.objectives.length === 0)
    throw new CommandFailure(1, `${path}: ${problemText({ code: "nothing-to-build" })}`);
  const view = { unit, theme, objective };
  const shown = orFail(narrowModel(model, view), path);
  const scene = orFail(planMapView(model, view, undefined, sceneOptions(model, options, colours)), path);
  if (out !== undefined && write) writeWhole(out, await write(scene, shown), io);
  if (json) printJson(io, mapJson(scene, shown));
  else
    io.out(
      `${oneLine(out ?? "")}: ${shown.facts.objectives.length} objectives, ${shown.facts.links.length} links\n`,
    );
  return exitCodeOf(findings);
}

function readColours(word: string | undefined): MapColours | undefined {
  if (word === undefined) return undefined;
  const colours = parseColours(word);
  if (!colours) throw new CommandFailure(2, `--colours ${word}: there are ${mapColours.join(", ")}.`);
  return colours;
}

function sceneOptions(
  model: Model,
  { against, view }: MapOptions,
  colours: MapColours | undefined,
): SceneOptions {
  if (against === undefined) return { colours };
  return { colours, against: buildModel(model.facts, readAsked({ period: against, view })) };
}
