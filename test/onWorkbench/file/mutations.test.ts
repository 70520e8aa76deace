import { mutationBooks } from "../../make/mutationBooks";
import { survive, type Fate } from "../../make/survive";

/** `npm run corpus mutations` makes more of them. */
const mutations = 90;

test("workbooks with faults are refused with a sentence or used, and what is written is well-formed", async () => {
  const books = Object.values(await mutationBooks());
  const fates = new Set<Fate>();
  for (let seed = 1; seed <= mutations; seed++)
    fates.add(await survive(books[seed % books.length] ?? new Uint8Array(), seed));
  expect(fates).toEqual(new Set(["refused", "used"]));
});
