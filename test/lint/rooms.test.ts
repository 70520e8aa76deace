import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../..");

interface Import {
  readonly file: string;
  readonly from: string;
}

/** ESLint runs in a process of its own: it loads parts of itself in ways that jest cannot follow. */
const program = `
  const { ESLint } = require("eslint");
  const eslint = new ESLint();
  const lint = async ({ file, from }) => {
    const [result] = await eslint.lintText('import * as imported from "' + from + '";\\nexport const used = [imported];\\n', { filePath: file });
    return result.messages.filter(({ ruleId }) => String(ruleId).match(/^(import-x\\/|no-restricted-imports)/)).map(({ message }) => message);
  };
  Promise.all(JSON.parse(process.argv[1]).map(lint)).then((found) => console.log(JSON.stringify(found)));
`;

/** For each import what lint says about it. */
function complaintsAbout(imports: readonly Import[]): readonly (readonly string[])[] {
  return JSON.parse(
    execFileSync("node", ["-e", program, JSON.stringify(imports)], { cwd: root, encoding: "utf8" }),
  );
}

test("a room may not import from a room above it or beside it", () => {
  const forbidden = [
    { file: "src/scorecard/terms/band.ts", from: "../../sheets" },
    { file: "src/scorecard/terms/band.ts", from: "../../excel" },
    { file: "src/sheets/grid.ts", from: "../report" },
    { file: "src/map/scene.ts", from: "../excel" },
    { file: "src/report/looks.ts", from: "../map" },
    { file: "src/slides/packSlides.ts", from: "../excel" },
    { file: "src/functions/live.ts", from: "../sheets" },
  ];
  for (const [index, complaints] of complaintsAbout(forbidden).entries()) {
    expect([forbidden[index], complaints.join()]).toEqual([
      forbidden[index],
      expect.stringContaining("may not import"),
    ]);
  }
});

test("a room is imported through its index alone", () => {
  const [inner, face] = complaintsAbout([
    { file: "src/sheets/grid.ts", from: "../scorecard/terms/band" },
    { file: "src/sheets/grid.ts", from: "../scorecard" },
  ]);
  expect(inner?.join()).toContain("Import scorecard through its index.");
  expect(face).toEqual([]);
});

test("the workbench knows nothing of the add-in, and the command alone runs on it", () => {
  const [knowing, excel, deep, command] = complaintsAbout([
    { file: "workbench/src/host.ts", from: "../../src/scorecard" },
    { file: "src/excel/selectCell.ts", from: "excel-workbench" },
    { file: "src/cli/files.ts", from: "../../workbench/src/book/book" },
    { file: "src/cli/files.ts", from: "excel-workbench" },
  ]);
  expect(knowing?.join()).toContain("The workbench knows nothing of the add-in.");
  expect(excel?.join()).toContain('The room "excel" may not import from the workbench');
  expect(deep?.join()).toContain("Import the workbench through its faces.");
  expect(command).toEqual([]);
});

test("inside a room the rooms stand on each other in one order, and are imported through their indexes", () => {
  const [above, past, whole, screen, shell, part, face] = complaintsAbout([
    { file: "src/scorecard/terms/band.ts", from: "../facts" },
    { file: "src/scorecard/facts/facts.ts", from: "../terms/band" },
    { file: "src/scorecard/facts/facts.ts", from: "../index" },
    { file: "src/taskpane/map/MapScreen.tsx", from: "../review/ReviewScreen" },
    { file: "src/taskpane/map/MapScreen.tsx", from: "../Pane" },
    { file: "src/taskpane/map/MapScreen.tsx", from: "../parts/useWork" },
    { file: "src/scorecard/facts/facts.ts", from: "../terms" },
  ]);
  expect(above?.join()).toContain('The room "terms" may not import from "facts"');
  expect(past?.join()).toContain("Import terms through its index.");
  expect(whole?.join()).toContain("A room inside does not import what it is part of.");
  expect(screen?.join()).toContain('The room "map" may not import from "review"');
  expect(shell?.join()).toContain("A room inside does not import what it is part of.");
  expect([part, face]).toEqual([[], []]);
});

test("the pane's own parts alone import Fabric", () => {
  const fabric = "office-ui-fabric-react/lib/Button";
  const [screen, part] = complaintsAbout([
    { file: "src/taskpane/Pane.tsx", from: fabric },
    { file: "src/taskpane/ui/Tabs.tsx", from: fabric },
  ]);
  expect(screen?.join()).toContain("Fabric comes through taskpane/ui.");
  expect(part).toEqual([]);
});
