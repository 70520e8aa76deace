const { argumentsOf, syntaxOf } = require("./functionPage");

/** The function reference as the pane shows it: the same topics as the pages, as JSON that is loaded with the Help screen. */
function paneTopics(topics) {
  return `${JSON.stringify(topics.map(paneTopic), undefined, 1)}\n`;
}

function paneTopic(topic) {
  const { name, file, group, summary, isLive = false, examples } = topic;
  return {
    ...{ name, page: file, group, summary, isLive, syntax: syntaxOf(topic) },
    example: givenIn(examples[0].formula),
    arguments: argumentsOf(topic).map(({ name: argument, optional = false, description }) => ({
      name: argument,
      isNeeded: !optional,
      meaning: description,
    })),
    examples: examples.map(({ formula, gives, because = "" }) => ({
      formula,
      gives: textOf(gives),
      because,
    })),
  };
}

/** The arguments of a formula as they are written: commas in texts, arrays and calls do not part them. */
function givenIn(formula) {
  const inside = formula.slice(formula.indexOf("(") + 1, formula.lastIndexOf(")"));
  if (inside === "") return [];
  return inside.match(/(?:"[^"]*"|\{[^}]*\}|[^,"{])+|(?<=^|,)(?=,|$)/g);
}

const textOf = (gives) =>
  Array.isArray(gives) ? gives.map((row) => row.join(" | ")).join("; ") : String(gives);

module.exports = { paneTopics };
