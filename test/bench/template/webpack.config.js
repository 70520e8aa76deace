const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");

const out = path.resolve(__dirname, "../../../out/bench/template");

/** Builds the stand-in for Microsoft's template as the add-in is built, with the packages that the bench installed. */
function template(name, polyfills) {
  return {
    name,
    mode: "production",
    devtool: false,
    entry: { taskpane: [...polyfills, path.join(__dirname, "index.mjs")] },
    output: { path: path.join(out, name), filename: "[name].js" },
    resolve: { modules: [path.join(out, "node_modules")] },
    performance: { hints: false },
    plugins: [new HtmlPlugin({ filename: "taskpane.html", template: path.join(__dirname, "taskpane.html") })],
  };
}

module.exports = [
  template("plain", []),
  // Microsoft's template loads these in every browser.
  template("polyfilled", ["core-js/stable", "regenerator-runtime/runtime"]),
];
