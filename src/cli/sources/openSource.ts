import { isAbsolute, resolve } from "node:path";
import type { Source } from "../../scorecard";
import { connectionNamed } from "./connections";
import { openDuck } from "./duckdb";
import type { Engine, Limits } from "./engine";
import { openClickhouse } from "./clickhouse";
import { openPostgres } from "./postgres";

/** Where addresses of databases and what was agreed to are kept: never in a workbook. */
export interface SourcePlaces {
  /** The folder of the workbook, from which relative files start. */
  readonly folder: string;
  /** The user's own folder of settings. */
  readonly settings: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a source reaches for, as a person agrees to it: a file by its whole path, a database by the name of its connection. */
export function placeOfSource({ kind, location }: Source, { folder }: SourcePlaces): string {
  const isDatabase = kind === "postgres" || kind === "clickhouse";
  return isDatabase || isAbsolute(location) ? location : resolve(folder, location);
}

/** Opens what a source is read from; whoever calls this has agreed to it. */
export function openSource(source: Source, places: SourcePlaces, limits: Limits): Promise<Engine> {
  switch (source.kind) {
    case "postgres":
      return openPostgres(source, connectionNamed(source.location, places), limits);
    case "clickhouse":
      return openClickhouse(source, connectionNamed(source.location, places), limits);
    default:
      return openDuck(source, placeOfSource(source, places), limits);
  }
}
