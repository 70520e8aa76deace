import { answerRibbon, ribbonCommands, serveRibbon } from "../../src/commands";
import { hostWithAddIn } from "../make/addIn";

test("a button that is pressed before the pane is there does its work when it is, and Excel is told at the end", async () => {
  const host = await hostWithAddIn();
  answerRibbon();
  const done: string[] = [];
  const pressed = host.user.pressButton(ribbonCommands[0]!.id).then(() => done.push("told"));
  await host.settle();
  expect(done).toEqual([]);
  serveRibbon(async ({ id }) => void done.push(id));
  await pressed;
  expect(done).toEqual(["buildScorecard", "told"]);
});
