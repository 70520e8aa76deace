import { blankBook, type Book, type Host } from "excel-workbench";
import type { Io } from "./io";
import { withBook } from "./withBook";

/** A new workbook in memory with what is written into it and nothing else: the empty sheet that it began with goes. */
export async function freshBook(io: Io, write: (host: Host) => Promise<void>): Promise<Book> {
  const book = blankBook();
  await withBook(book, io, async (host) => {
    await write(host);
    await host.runtime.Excel.run(async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      context.workbook.worksheets.getFirst().activate();
      await context.sync();
    });
  });
  return book;
}
