const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/** The files whose comments become functions.json, and the help that Excel shows. */
const sources = ["functions.ts", "live.ts"].map((file) => path.resolve(__dirname, "../src/functions", file));

/**
 * functions.json as text. The generator does not know `allowErrorForDataTypeAny` yet: with it, a cell's error reaches
 * the functions, which decide what it means (functions.md, "Shared conventions").
 */
async function functionsMetadata() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(sources);
  if (errors.length > 0) throw new Error(`functions.json: ${errors.join("; ")}`);
  return JSON.stringify({ allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) }, undefined, 2);
}

/** Puts functions.json beside the bundle. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { Compilation, sources: webpackSources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage }, async () => {
        compilation.emitAsset("functions.json", new webpackSources.RawSource(await functionsMetadata()));
        sources.forEach((file) => compilation.fileDependencies.add(file));
      });
    });
  }
}

module.exports = { functionsMetadata, FunctionsMetadataPlugin };
