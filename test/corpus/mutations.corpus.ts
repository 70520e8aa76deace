import { mutationBooks } from "../make/mutationBooks";
import { survive, type Fate } from "../make/survive";

const mutations = Number(process.env["MUTATIONS"] ?? 1_500);
/** So long may a broken workbook keep us. */
const hangMs = 10_000;

test("broken workbooks are refused with a sentence or used, and what is written is well-formed", async () => {
  const books = Object.entries(await mutationBooks());
  const fates: Record<Fate, number> = { refused: 0, used: 0 };
  const faults: string[] = [];
  let hangs = 0;
  for (let seed = 1; seed <= mutations; seed++) {
    const [name, bytes] = books[seed % books.length] ?? ["", new Uint8Array()];
    const started = performance.now();
    try {
      fates[await survive(bytes, seed)]++;
    } catch (error) {
      faults.push(
        `${name}, seed ${seed}: ${error instanceof Error ? (error.stack ?? "").slice(0, 600) : String(error)}`,
      );
    }
    if (performance.now() - started > hangMs) hangs++;
  }
  process.stdout.write(
    `${mutations} mutations of ${books.length} workbooks: ${fates.refused} refused, ${fates.used} used, ${faults.length} faults, ${hangs} hangs\n${faults.join("\n")}\n`,
  );
  expect([faults, hangs]).toEqual([[], 0]);
});
