import { unzipSync } from "fflate";
import { buildScorecard, readScorecard } from "../../src/excel";
import { openBook, saveBook } from "excel-workbench";
import { hostWithAddIn } from "./addIn";
import { mutated } from "./mutations";
import { expectWellFormedXml } from "../../workbench/test/make/wellFormed";

/** What became of a broken workbook: refused with a sentence, or opened, used, saved and opened again. */
export type Fate = "refused" | "used";

/** Opens a workbook with faults and builds on it. Fails on an exception, and on what is written malformed. */
export async function survive(bytes: Uint8Array, seed: number): Promise<Fate> {
  const broken = mutated(bytes, seed);
  const opened = openBook(broken);
  if (opened.kind === "failed") {
    expect(opened.message).toMatch(/\w \w/);
    return "refused";
  }
  const host = await hostWithAddIn(opened.book);
  await (seed % 3 === 0 ? buildScorecard() : readScorecard());
  await host.settle();
  const saved = saveBook(host.book);
  await host.dispose();
  expect(openBook(saved).kind).toBe("ok");
  expectChangedPartsWellFormed(unzipSync(broken), unzipSync(saved));
  return "used";
}

/** A part that was broken and not touched stays broken: it is not ours. */
function expectChangedPartsWellFormed(
  before: Readonly<Record<string, Uint8Array>>,
  after: Readonly<Record<string, Uint8Array>>,
): void {
  for (const [name, bytes] of Object.entries(after)) {
    const was = before[name];
    const isSame = was && Buffer.compare(Buffer.from(was), Buffer.from(bytes)) === 0;
    if (isSame || !/\.(xml|rels|vml)$/.test(name)) continue;
    expectWellFormedXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes), name);
  }
}
