const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin, IgnorePlugin, NormalModuleReplacementPlugin } = require("webpack");
const { addInAddress, manifestAt } = require("./config/address");
const { certificate } = require("./config/certificate");
const { FunctionsMetadataPlugin } = require("./config/functionsMetadata");
const { sitePages } = require("./config/sitePage");
const { dependencies, version } = require("./package.json");

const dist = path.resolve(__dirname, "dist");

function common(name, mode) {
  return {
    name,
    mode,
    devtool: mode === "production" ? false : "source-map",
    cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, ".cache/webpack") },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // Fabric's packages bring a copy each of the same few helpers.
      alias: { tslib$: require.resolve("tslib/tslib.es6.mjs") },
    },
    module: {
      parser: { javascript: { createRequire: false } },
      rules: [
        {
          test: /\.tsx?$/,
          use: { loader: "ts-loader", options: { transpileOnly: true } },
          exclude: /node_modules/,
        },
        // With a copy of its own: what the first screen has of the helpers would come to hold those that this needs late.
        {
          test: /node_modules[\\/](apache-arrow|@duckdb)[\\/]/,
          resolve: { alias: { tslib$: require.resolve("tslib/tslib.es6.js") } },
        },
        // These rooms do nothing when they are imported: what a screen does not use of them is not loaded with it.
        {
          test: /src[\\/](commands|drawn|excel|exchange|functions|map|reader|report|scorecard|share|sheets|slides|sources)[\\/]/,
          sideEffects: false,
        },
      ],
    },
  };
}

/** The engine that reads files in the pane, as its package has it: asked for when a file is chosen, from the add-in's own host. */
const duckdb = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"].map((file) => ({
  from: require.resolve(`@duckdb/duckdb-wasm/dist/${file}`),
  to: `duckdb-${dependencies["@duckdb/duckdb-wasm"]}/[name][ext]`,
  info: { minimized: true },
}));

/** What reads files stays in one part with its libraries: each part more is named on the first screen. */
const splitChunks = {
  minSize: 40_000,
  cacheGroups: { defaultVendors: { test: /[\\/]node_modules[\\/](?!apache-arrow|@duckdb|flatbuffers)/ } },
};

/** The add-in: pane, custom functions and ribbon commands in one page, on a shared runtime. */
function addIn(mode) {
  const url = addInAddress(mode);
  // Scripts are named by what is in them: a page of one release never loads a script of another.
  const stamp = mode === "production" ? ".[contenthash:12]" : "";
  return {
    ...common("add-in", mode),
    entry: { taskpane: "./src/taskpane/main.tsx" },
    output: {
      path: dist,
      filename: `[name]${stamp}.js`,
      chunkFilename: `part.[id]${stamp}.js`,
      clean: { keep: /^(workbench|cli)\b/ },
    },
    performance: {
      maxAssetSize: 1_500_000,
      maxEntrypointSize: 1_500_000,
      assetFilter: (name) => !/^duckdb-|\.map$/.test(name),
    },
    // Modules that stand together have numbers in a row, which go over the wire as less: half a kilobyte of the first screen.
    ...(mode === "production"
      ? { optimization: { moduleIds: "natural", chunkIds: "total-size", splitChunks } }
      : {}),
    plugins: [
      // The pane's buttons open no menus: Fabric's menu and its callouts are a sixth of the first screen.
      new NormalModuleReplacementPlugin(
        /^\.\.\/\.\.\/ContextualMenu$/,
        path.resolve(__dirname, "src/taskpane/ui/noMenu.ts"),
      ),
      new NormalModuleReplacementPlugin(/^\.\.\/\.\.\/FocusZone$/, (resource) => {
        if (/[\\/]Pivot$/.test(resource.context))
          resource.request = path.resolve(__dirname, "src/taskpane/ui/TabKeys.tsx");
      }),
      new NormalModuleReplacementPlugin(
        /^\.\.\/\.\.\/KeytipData$/,
        path.resolve(__dirname, "src/taskpane/ui/noKeytips.ts"),
      ),
      new NormalModuleReplacementPlugin(
        /^\.\.\/Image\/Image$/,
        path.resolve(__dirname, "src/taskpane/ui/noImage.ts"),
      ),
      new NormalModuleReplacementPlugin(
        /SplitButton\/SplitButton\.(styles|classNames)$/,
        path.resolve(__dirname, "src/taskpane/ui/noSplitButton.ts"),
      ),
      new NormalModuleReplacementPlugin(
        /motion\/AnimationStyles$/,
        path.resolve(__dirname, "src/taskpane/ui/noMotion.ts"),
      ),
      new NormalModuleReplacementPlugin(
        /^@fluentui\/theme\/lib\/fonts\/DefaultFontStyles$|^\.\/DefaultFontStyles$/,
        path.resolve(__dirname, "src/taskpane/ui/noWebFonts.ts"),
      ),
      new NormalModuleReplacementPlugin(
        /^@microsoft\/load-themed-styles$/,
        path.resolve(__dirname, "src/taskpane/ui/noLegacyThemes.ts"),
      ),
      new NormalModuleReplacementPlugin(
        /^\.\/BaseComponent$/,
        path.resolve(__dirname, "src/taskpane/ui/noBaseComponent.ts"),
      ),
      // The library of the slides asks for these where it runs on Node alone.
      new IgnorePlugin({ resourceRegExp: /^node:(fs|https)$/, contextRegExp: /pptxgenjs/ }),
      new FunctionsMetadataPlugin(url),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "src/taskpane/taskpane.css" },
          { from: "docs/help", to: "help", noErrorOnMissing: true },
          { from: "config/hosting" },
          ...duckdb,
          ...sitePages,
          { from: "manifest.xml", transform: (text) => manifestAt(text.toString(), { url, version }) },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      server: { type: "https", options: certificate() },
      headers: { "Access-Control-Allow-Origin": "*" },
      static: { directory: dist },
    },
  };
}

/** A font as wide as Excel's Calibri, for computers without it: texts then fit their boxes as they do in Excel. */
const asWideAsCalibri = ["{400,700}{,-italic}.css", "files/*.woff2"].map((from) => ({
  from,
  to: "fonts/[path][name][ext]",
  context: path.dirname(require.resolve("@fontsource/carlito/package.json")),
}));

/** The workbench's page: a workbook in a worker, and the two scripts that stand around office.js in the pane. */
function workbench(mode) {
  const page = "./workbench/src/page";
  return {
    ...common("workbench", mode),
    entry: {
      workbench: `${page}/main.tsx`,
      worker: `${page}/worker.ts`,
      paneBefore: `${page}/pane/before.ts`,
      paneAfter: `${page}/pane/after.ts`,
    },
    output: { path: path.join(dist, "workbench"), filename: "[name].js" },
    performance: { hints: false },
    plugins: [
      new CopyPlugin({
        patterns: [{ from: `${page}/workbench.css` }, { from: `${page}/workbench.html` }, ...asWideAsCalibri],
      }),
    ],
  };
}

/** How the bsc command loads a package: those that are modules only, and asked for late, by `import()`. */
const modulesOnly = ["open", "tinypool"];
const asPackage = (name) => `${modulesOnly.includes(name) ? "import" : "commonjs"} ${name}`;

/** The bsc command, for Node; packages stay where npm put them. */
function cli(mode) {
  return {
    ...common("cli", mode),
    target: "node20",
    entry: {
      bsc: "./src/cli/bsc.ts",
      // What shares the work on many books, in processes of its own: the pool calls what it exports.
      worker: { import: "./src/cli/worker.ts", library: { type: "commonjs2" } },
    },
    output: { path: path.join(dist, "cli"), filename: "[name].js" },
    externals: [
      ({ request }, done) =>
        /^[./]|^[A-Z]:|^excel-workbench(\/books)?$/i.test(request) ? done() : done(null, asPackage(request)),
    ],
    node: { __dirname: false, __filename: false },
    optimization: { minimize: false },
    plugins: [new FunctionsMetadataPlugin(), new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  };
}

module.exports = (_env, { mode = "development" }) => [addIn(mode), workbench(mode), cli(mode)];
