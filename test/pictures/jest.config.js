/** `npm run pictures`: the pictures of the pane in docs/pictures/pane, made in a real browser. */
module.exports = {
  ...require("../../jest.config.js"),
  rootDir: "../..",
  testMatch: ["**/pictures/*.pictures.ts"],
};
