const { functionPage } = require("./functionPage");
const { indexPage } = require("./indexPage");
const { paneTopics } = require("./paneTopics");

/**
 * The help by file name: a page a function, named as its help address has it, the index, and the same for the pane.
 * What a function does and takes comes from functions.json, and so from the comments above it; rules, examples and
 * errors come from the guide. Every example is also run as a test.
 */
function helpPages(metadata, guide) {
  const known = new Map(metadata.functions.map((metadataOf) => [metadataOf.name, metadataOf]));
  const topics = Object.entries(guide.functions).map(([name, told]) => topicOf(name, known.get(name), told));
  const untold = [...known.keys()].filter((name) => !guide.functions[name]);
  if (untold.length > 0) throw new Error(`No help for ${untold.join(", ")} in config/help/guide.json`);
  return new Map([
    ["index.html", indexPage(topics, guide)],
    ["functions.json", paneTopics(topics)],
    ...topics.map((topic) => [topic.file, functionPage(topic, topics, guide)]),
  ]);
}

/** A function with all that its page says. */
function topicOf(name, metadata, told) {
  if (!metadata) throw new Error(`config/help/guide.json tells of ${name}, which is no function`);
  const file = metadata.helpUrl.split("/").at(-1);
  const [summary] = metadata.description.split(" Example: ");
  return { ...told, name, file, summary, parameters: metadata.parameters };
}

module.exports = { helpPages };
