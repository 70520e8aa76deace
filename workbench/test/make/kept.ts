import { blankBook, saveBook, type Book } from "../../src";
import { opened } from "../file/asking";
import { onFirstSheet } from "./batch";
import { hostWith } from "./host";
import { partOf } from "./wellFormed";

type OnSheet<Answer> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Answer;

/** Something that is set, and how it is asked for: what is loaded, and what is read of it then. */
export interface Kept {
  readonly what: string;
  readonly set: OnSheet<unknown>;
  readonly ask: OnSheet<() => unknown>;
  readonly answer: unknown;
  /** A part of the file, and what stands in it: a round trip alone would hide a fault on both ways. */
  readonly part?: readonly [name: string, text: RegExp];
}

async function answersOn(book: Book, cases: readonly Kept[], isToSet: boolean): Promise<readonly unknown[]> {
  const host = await hostWith(book);
  if (isToSet) await onFirstSheet((sheet, context) => cases.forEach(({ set }) => set(sheet, context)));
  const asked = await onFirstSheet((sheet, context) => cases.map(({ ask }) => ask(sheet, context)));
  const answers = asked.map((read) => read());
  await host.dispose();
  return answers;
}

/** Each case in a test of its own: read as it was set, read again from the file, and in the file as the format has it. */
export function testKept(title: string, cases: readonly Kept[]): void {
  describe(title, () => {
    let bytes: Uint8Array = new Uint8Array();
    let answers: readonly (readonly unknown[])[] = [];
    beforeAll(async () => {
      const book = blankBook();
      const now = await answersOn(book, cases, true);
      bytes = saveBook(book);
      answers = [now, await answersOn(opened(bytes), cases, false)];
    });
    test.each(cases.map((one, index) => [one.what, one, index] as const))(
      "%s",
      (_, { answer, part }, index) => {
        expect(answers.map((all) => all[index])).toEqual([answer, answer]);
        const [name = "", text = /(?:)/] = part ?? [];
        expect(partOf(bytes, name)).toMatch(text);
      },
    );
  });
}
