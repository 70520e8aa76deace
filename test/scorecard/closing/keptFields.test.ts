import fc from "fast-check";
import { noteParts, withPart } from "../../../src/scorecard";
import { fieldsIn, noteOf } from "../../../src/scorecard/closing/keptFields";

test("fields are a line each, and further lines of a value are indented", () => {
  const note = noteOf({
    Commentary: "Snow.\nDecision: none",
    Cause: "",
    Decision: "Wait",
    Weight: 0.1 + 0.2,
    By: undefined,
  });
  expect(note).toBe("Commentary: Snow.\n  Decision: none\nDecision: Wait\nWeight: 0.3");
  expect([...fieldsIn(note)]).toEqual([
    ["Commentary", "Snow.\nDecision: none"],
    ["Decision", "Wait"],
    ["Weight", "0.3"],
  ]);
  expect(fieldsIn("").size).toBe(0);
});

const oddText = fc
  .array(
    fc.constantFrom(
      "x",
      " ",
      "\n",
      "\r\n",
      "\t",
      "…",
      ": ",
      "Cause: ",
      "=A1",
      "'",
      "\u{1F600}",
      "\ud83d",
      "\u0007",
      "\u00a0",
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));

test("whatever is in a field, its value comes back as people see it", () => {
  fc.assert(
    fc.property(oddText, oddText, (commentary, cause) => {
      const read = fieldsIn(noteOf({ Commentary: commentary, Cause: cause }));
      const seen = (text: string) =>
        text
          .replace(/\r\n/g, "\n")
          .replaceAll("\u0007", "")
          .replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, "")
          .trim() || undefined;
      expect([read.get("Commentary"), read.get("Cause")]).toEqual([seen(commentary), seen(cause)]);
      expect(noteOf(Object.fromEntries(read))).toBe(noteOf({ Commentary: commentary, Cause: cause }));
    }),
  );
});

test("a note that is longer than a cell goes on in parts that a cell can hold, and is whole again", () => {
  const piece = fc.constantFrom("a", " ", "=", "…", "\u{1F600}", "\n");
  fc.assert(
    fc.property(piece, piece, fc.integer({ min: 0, max: 80_000 }), (one, other, length) => {
      const note = `Commentary: ${`${one}${other}`.repeat(length / 2)}.`;
      const parts = noteParts(note);
      expect(parts.every((part) => part.length <= 32_767)).toBe(true);
      // As a sheet gives them back: without the spaces at their ends.
      const [first = "", ...further] = parts.map((part) => part.trim());
      expect(further.reduce<string | undefined>((whole, part) => withPart(whole ?? "", part), first)).toBe(
        note,
      );
      expect(parts.join("")).not.toMatch(/[\ud800-\udbff]…/);
    }),
    { numRuns: 40 },
  );
});
