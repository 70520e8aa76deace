import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "./cli";

/** A folder with a program that is called as LibreOffice is and does something else. */
export function withConverter(script: string): string {
  const programs = join(newFolder(), "programs");
  mkdirSync(programs);
  writeFileSync(join(programs, "soffice"), `#!${process.execPath}\n${script}`);
  chmodSync(join(programs, "soffice"), 0o755);
  return programs;
}

/** Makes a PDF that names what the program was given; refuses what is no zip. */
export const makesPdf = `
  const { join } = require("node:path");
  const { readFileSync, writeFileSync } = require("node:fs");
  const given = process.argv;
  const from = given.at(-1);
  if (!readFileSync(from).subarray(0, 2).equals(Buffer.from("PK"))) process.exit(7);
  writeFileSync(join(given[given.indexOf("--outdir") + 1], "pack.pdf"), "%PDF-1.7 " + given.join(" "));
`;
