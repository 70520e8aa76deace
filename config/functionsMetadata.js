const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
// Stands in the comments for where the add-in, and its help with it, is hosted.
const { placeholderUrl } = require("./address");

/** The files whose comments become functions.json, and the help that Excel shows. */
const sources = ["functions.ts", "change.ts", "live.ts", "followUp.ts", "organisation.ts"].map((file) =>
  path.resolve(__dirname, "../src/functions", file),
);

/**
 * functions.json as text, its help pages at the add-in's address where one is given. The generator does not know
 * `allowErrorForDataTypeAny` yet: with it, a cell's error reaches the functions, which decide what it means.
 */
async function functionsMetadata(addInUrl = placeholderUrl) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(sources);
  if (errors.length > 0) throw new Error(`functions.json: ${errors.join("; ")}`);
  const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) };
  return JSON.stringify(metadata, undefined, 2).replaceAll(placeholderUrl, addInUrl);
}

/** Puts functions.json beside the bundle. */
class FunctionsMetadataPlugin {
  constructor(addInUrl) {
    this.addInUrl = addInUrl;
  }

  apply(compiler) {
    const { Compilation, sources: webpackSources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage }, async () => {
        const text = await functionsMetadata(this.addInUrl);
        compilation.emitAsset("functions.json", new webpackSources.RawSource(text));
        sources.forEach((file) => compilation.fileDependencies.add(file));
      });
    });
  }
}

module.exports = { functionsMetadata, FunctionsMetadataPlugin };
