import { saveBook } from "excel-workbench";
import { reopened } from "../make/addIn";
import { picturedOnFailure, workbenchPage } from "../make/browser";
import { builtExample, faultsIn, openExample } from "../make/builtExample";
import { typedCopy } from "../make/copies";

const workbench = workbenchPage(builtExample);

test("a copy that came back is chosen, listed and written by clicks, and then has nothing new", async () => {
  const [original] = await builtExample();
  const typed = { "Reviews!E4": "The plant is late", "Reviews!D4": "In December" };
  const copy = Buffer.from(saveBook(typedCopy(reopened(original!.bytes), typed)));
  const file = { name: "copy.xlsx", mimeType: "application/octet-stream", buffer: copy };
  const opened = await workbench.open();
  await picturedOnFailure(opened, async () => {
    const { page, pane, faults } = opened;
    await openExample(opened);
    await pane.getByRole("tab", { name: "Review" }).click();
    await pane.getByLabel("Copies that came back").setInputFiles(file);
    await pane.getByRole("checkbox", { name: /Commentary of F1\.1 in 2026-10: differs/ }).check();
    const frame = page.frames()[1]!;
    for (const theme of ["Dark", "High contrast", "Light"]) {
      await page.getByLabel("Theme").selectOption(theme);
      expect([theme, await faultsIn(frame)]).toEqual([theme, []]);
    }
    await pane.getByRole("button", { name: "Write what is ticked" }).click();
    await pane.getByText("2 cells were written.").waitFor();
    await pane.getByLabel("Copies that came back").setInputFiles(file);
    await pane.getByText("Nothing came back that this workbook does not have.").waitFor();
    expect(faults).toEqual([]);
  });
});
