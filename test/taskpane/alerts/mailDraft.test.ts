import type { Alert } from "../../../src/scorecard";
import { mailDraft } from "../../../src/taskpane/alerts/mailDraft";

const alert = (text: string): Alert => ({
  kind: "Turned red",
  item: { kind: "measure", id: "F1.1", name: "Margin" },
  band: "Red",
  since: 0,
  sinceText: "2026-10",
  text,
  name: "Turned red: F1.1",
  state: "Open",
});
const contents = { scorecard: "Board", period: "2026-10", alerts: [alert("Margin turned Red & fell 5 %.")] };

const parts = (address: string) => {
  const { pathname, searchParams } = new URL(address);
  return { to: pathname, subject: searchParams.get("subject"), body: searchParams.get("body") };
};

test("a draft says what it is about, to whom, and keeps every sign of the sentence", () => {
  expect(parts(mailDraft({ ...contents, to: "ann@example.com" }))).toEqual({
    to: "ann@example.com",
    subject: "Board 2026-10: 1 alert",
    body: "Hello,\r\n\r\nBoard, 2026-10:\r\n- Margin turned Red & fell 5 %.",
  });
});

test("somebody of whom only the name is known is addressed by it, and the address is left to the user", () => {
  const { to, body } = parts(mailDraft({ ...contents, to: "Ann Lee" }));
  expect(to).toBe("");
  expect(body).toMatch(/^Hello Ann Lee,/);
});

test("a name cannot add receivers or fields to the draft", () => {
  const address = mailDraft({ ...contents, to: "ann@example.com?cc=eve@example.com&bcc=x" });
  expect([...new URL(address).searchParams.keys()]).toEqual(["subject", "body"]);
});

test("a draft that would be longer than mail programs take says how many are left out", () => {
  const alerts = Array.from({ length: 60 }, (_, index) => alert(`Measure ${index} turned Red in 2026-10.`));
  const address = mailDraft({ ...contents, to: "ann@example.com", alerts });
  expect(address.length).toBeLessThanOrEqual(1900);
  expect(parts(address).body).toMatch(/… and \d+ more\.$/);
});

test("half a character in a name does not keep the draft from opening", () => {
  const odd = { ...contents, scorecard: "Bo\ud83dard", to: "Ann\udc00" };
  expect(parts(mailDraft(odd))).toMatchObject({ subject: "Board 2026-10: 1 alert" });
});

test.each([
  "a@b.c\r\nBcc: x@y.z",
  "a@b.c\nBcc:x@y.z",
  "a@b.c%0D%0ABcc: x@y.z",
  "a@b.c, x@y.z",
  "a@b.c;x@y.z",
  "Ann <a@b.c>",
  "a@b.c?bcc=x@y.z",
  "a@b.c\u2028Bcc: x@y.z",
])("what is not one address goes to nobody: %j", (to) => {
  const address = mailDraft({ ...contents, to });
  expect(parts(address).to).toBe("");
  expect([...new URL(address).searchParams.keys()]).toEqual(["subject", "body"]);
});

test("no name ends the line that it stands in", () => {
  const { subject, body } = parts(
    mailDraft({
      ...contents,
      to: "Ann\r\nBcc: x@y.z",
      scorecard: "Board\r\nBcc: x@y.z",
      period: "2026\u000b10",
    }),
  );
  expect(subject).toBe("Board Bcc: x@y.z 2026 10: 1 alert");
  expect(body?.split("\r\n").slice(0, 3)).toEqual(["Hello,", "", "Board Bcc: x@y.z, 2026 10:"]);
});

test("an address keeps the spaces around it to itself", () => {
  expect(parts(mailDraft({ ...contents, to: " ann@example.com " })).to).toBe("ann@example.com");
});
