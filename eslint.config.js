const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");
const importX = require("eslint-plugin-import-x");
const reactHooks = require("eslint-plugin-react-hooks");
const { createTypeScriptImportResolver } = require("eslint-import-resolver-typescript");

/** Which rooms (folders of src/) a room may import from: always through their index, never the other way round. */
const mayImport = {
  scorecard: [],
  sheets: ["scorecard"],
  map: ["scorecard"],
  report: ["scorecard"],
  drawn: ["scorecard"],
  slides: ["scorecard", "map", "report"],
  reader: ["scorecard", "map", "report", "drawn"],
  sources: ["scorecard", "sheets"],
  excel: ["scorecard", "sheets", "map", "report", "sources"],
  functions: ["scorecard", "excel"],
  commands: ["scorecard", "excel"],
  taskpane: [
    "scorecard",
    "excel",
    "functions",
    "commands",
    "slides",
    "share",
    "exchange",
    "sources",
    "drawn",
    "reader",
  ],
  share: ["scorecard", "sheets", "report"],
  exchange: ["scorecard", "sheets", "share", "sources"],
  cli: [
    "scorecard",
    "sources",
    "exchange",
    "sheets",
    "map",
    "report",
    "excel",
    "functions",
    "slides",
    "share",
    "reader",
  ],
};

/**
 * The same inside a room: each of its rooms may import those above it in this list, through their indexes, and none what stands
 * beside the rooms. The pane's rooms have no indexes: with one, a screen that is loaded late would come with its neighbours.
 */
const innerRooms = {
  scorecard: [
    "terms",
    "periods",
    "problems",
    "scoring",
    "rollUp",
    "series",
    "reading",
    "sources",
    "facts",
    "lookup",
    "figures",
    "scores",
    "drivers",
    "model",
    "organisation",
    "alignment",
    "initiatives",
    "survey",
    "change",
    "alerts",
    "closing",
    "advice",
  ],
  sheets: [
    "grid",
    "formulas",
    "specs",
    "find",
    "templates",
    "read",
    "foreign",
    "whole",
    "written",
    "gather",
    "collect",
    "cascade",
  ],
  taskpane: [
    "ui",
    "parts",
    "findings",
    "map",
    "scorecard",
    "alerts",
    "help",
    "home",
    "organisation",
    "review",
    "setup",
  ],
};
const withoutFaces = ["taskpane"];

const zonesOf = (table, folder) =>
  Object.keys(table).flatMap((room) =>
    Object.keys(table)
      .filter((other) => other !== room)
      .map((other) => ({
        target: `${folder}/${room}`,
        from: `${folder}/${other}`,
        except: table[room].includes(other) ? ["./index.ts"] : [],
        message: table[room].includes(other)
          ? `Import ${other} through its index.`
          : `The room "${room}" may not import from "${other}" (docs/architecture.md).`,
      })),
  );

const mayUse = (zone) => zone.except.length > 0;

const rooms = Object.keys(mayImport);

const innerZones = Object.entries(innerRooms).flatMap(([room, inner]) => [
  ...zonesOf(
    Object.fromEntries(inner.map((one, place) => [one, inner.slice(0, place)])),
    `./src/${room}`,
  ).filter((zone) => !withoutFaces.includes(room) || !mayUse(zone)),
  ...inner.map((one) => ({
    target: `./src/${room}/${one}`,
    from: `./src/${room}/*.{ts,tsx}`,
    message: "A room inside does not import what it is part of.",
  })),
]);

/** `share` works on files, with what needs no host; the command alone runs on the workbench. */
const facesOfTheWorkbench = {
  cli: ["./src/index.ts", "./src/books.ts"],
  share: ["./src/books.ts"],
  exchange: ["./src/books.ts"],
};

/** The workbench is a package of its own: it knows no add-in. */
const workbenchZones = [
  { target: "./workbench", from: "./src", message: "The workbench knows nothing of the add-in." },
  { target: "./workbench", from: "./test", message: "The workbench's tests stand alone." },
  {
    target: "./workbench/src",
    from: "./workbench/test",
    message: "What is shipped does not know its tests.",
  },
  ...rooms.map((room) => ({
    target: `./src/${room}`,
    from: "./workbench",
    except: facesOfTheWorkbench[room] ?? [],
    message: facesOfTheWorkbench[room]
      ? "Import the workbench through its faces."
      : `The room "${room}" may not import from the workbench (docs/architecture.md).`,
  })),
];

const zones = [...zonesOf(mayImport, "./src"), ...innerZones, ...workbenchZones];

const size = {
  "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
  "max-depth": ["error", 3],
  complexity: ["error", { max: 15, variant: "modified" }],
};

/** Microsoft's rules for add-ins, with the one copy of the TypeScript plugin that flat configs allow. */
const officeRules = officeAddins.configs.recommended.map(({ plugins, ...config }) => {
  if (!plugins) return config;
  const others = Object.entries(plugins).filter(([name]) => name !== "@typescript-eslint");
  return { ...config, plugins: Object.fromEntries(others) };
});

module.exports = tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/", ".cache/"] },
  ...tseslint.configs.recommended,
  ...officeRules,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "import-x": importX, "react-hooks": reactHooks },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      ...size,
      "max-params": ["error", 5],
      "no-console": "error",
      "no-undef": "off",
      "no-unused-vars": "off",
      "no-redeclare": "off",
      "prettier/prettier": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-default-export": "error",
      "import-x/no-cycle": "error",
      ...reactHooks.configs.recommended.rules,
    },
  },
  {
    files: ["src/taskpane/**"],
    ignores: ["src/taskpane/ui/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["office-ui-fabric-react*", "@fluentui/*"],
              message: "Fabric comes through taskpane/ui.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["scorecard", "sheets", "map", "report", "functions"].map((room) => `src/${room}/**`),
    ignores: ["src/scorecard/reading/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...[
          "BinaryExpression[operator=/^[!=]==$/] > CallExpression[callee.property.name=/^to(Locale)?LowerCase$/]",
          "CallExpression[callee.property.name=/^(get|set|has|add|includes|indexOf)$/] > CallExpression[callee.property.name=/^to(Locale)?LowerCase$/]",
          "CallExpression[callee.name='groupBy'] CallExpression[callee.property.name=/^to(Locale)?LowerCase$/]",
          "BinaryExpression[operator=/^[!=]==$/][left.type='CallExpression'][right.type='CallExpression'] > CallExpression[callee.property.name='trim']",
        ].map((selector) => ({ selector, message: "Names are compared by nameKey or isSameName." })),
      ],
    },
  },
  { files: ["src/functions/**"], rules: { "max-params": "off" } },
  {
    files: ["src/excel/**", "src/commands/**", "src/taskpane/**"],
    rules: { "no-undef": "off", "prettier/prettier": "off" },
  },
  {
    files: ["test/**", "workbench/test/**"],
    rules: {
      "max-lines-per-function": "off",
      "max-lines": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["*.js", "config/**/*.js", "test/**/*.js", "workbench/test/**/*.js"],
    languageOptions: { sourceType: "commonjs" },
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "no-undef": "off",
      "prettier/prettier": "off",
      "no-console": "off",
    },
  },
);
module.exports.mayImport = mayImport;
module.exports.innerRooms = innerRooms;
