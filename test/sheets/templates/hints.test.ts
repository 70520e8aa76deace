import { hints } from "../../../src/sheets/templates/hints";
import { specs } from "../../../src/sheets";

test("every column of every table has a hint, and no other", () => {
  const keysOf = (keys: readonly string[]) => [...keys].sort();
  for (const { name, columns } of Object.values(specs))
    expect([name, keysOf(Object.keys(hints[name]))]).toEqual([name, keysOf(columns.map(({ key }) => key))]);
});
