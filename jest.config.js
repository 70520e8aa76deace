/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testEnvironmentOptions: { globalsCleanup: "on" },
  roots: ["<rootDir>/test", "<rootDir>/workbench/test"],
  globalSetup: "<rootDir>/config/writeFunctionsMetadata.js",
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "\\.tsx?$": [
      "ts-jest",
      {
        tsconfig: {
          module: "CommonJS",
          moduleResolution: "Node10",
          isolatedModules: true,
          jsx: "react",
          esModuleInterop: true,
          target: "ES2022",
        },
        diagnostics: false,
      },
    ],
  },
  moduleNameMapper: { "^office-ui-fabric-react/lib/(.*)$": "office-ui-fabric-react/lib-commonjs/$1" },
  testTimeout: 60000,
  maxWorkers: 2,
};
