import { recalculate } from "../excel";
import type { Book, Host } from "excel-workbench";
import { orFail } from "./withBook";

/** The workbook of a host with every formula calculated, those with a value as well. */
export async function calculated(host: Host, path: string): Promise<Book> {
  orFail(await recalculate(), path);
  await host.settle();
  return host.book;
}
