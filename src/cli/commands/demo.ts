import { join } from "node:path";
import { saveFile } from "../files";
import type { ExitCode, Io } from "../io";
import { buildBook, printBuilt } from "./build";
import { newBook } from "./init";

/** `npm start`: the example's workbook, built into a scorecard and a strategy map, under out/. */
export async function demo(io: Io): Promise<ExitCode> {
  const input = join("out", "cold-chain.xlsx");
  const out = join("out", "cold-chain-scorecard.xlsx");
  const book = await newBook("example", io);
  saveFile(book, input, io);
  const built = await buildBook(book, { path: input, options: {} }, io);
  saveFile(book, out, io);
  printBuilt({ book: input, out, built }, io);
  io.out(`Open     ${out} in Excel (with the add-in it stays live) or LibreOffice.\n`);
  return 0;
}
