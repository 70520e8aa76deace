const { escaped, page, prose, table } = require("./page");

/** The page of one function: what it does, how it is written, what each argument means, the rule, examples, errors. */
function functionPage(topic, topics, guide) {
  const { name, summary } = topic;
  const title = `BSC.${name}`;
  return page({
    title: `${title} – Balanced Scorecard for Excel`,
    description: summary,
    body: [
      '<a class="skip" href="#main">Skip to the page</a>',
      '<nav aria-label="Help"><a href="index.html">All functions</a></nav>',
      '<main id="main">',
      `<h1>${title}</h1>`,
      `<p class="lead">${prose(summary)}</p>`,
      ...section("Syntax", [
        `<p class="syntax"><code>${escaped(syntaxOf(topic))}</code></p>`,
        ...argumentTable(topic),
      ]),
      ...optionSection(topic, guide),
      ...fieldSection(topic),
      ...section(
        "How it works",
        topic.rule.map((text) => `<p>${prose(text)}</p>`),
      ),
      ...section("Examples", exampleTable(topic, guide)),
      ...section("When it gives an error", errorTable(topic)),
      ...seeAlso(topic, topics),
      "</main>",
    ],
  });
}

function section(title, body) {
  return body.length === 0 ? [] : [`<h2>${escaped(title)}</h2>`, ...body];
}

/** The arguments that a user writes: the last one of a streaming function is Excel's own. */
const argumentsOf = ({ parameters }) => parameters.filter(({ name }) => name !== "invocation");

function syntaxOf(topic) {
  const given = argumentsOf(topic).map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=BSC.${topic.name}(${given.join(", ")})`;
}

function argumentTable(topic) {
  const rows = argumentsOf(topic).map(({ name, optional, description }) => [
    `<code>${escaped(name)}</code>`,
    optional ? "no" : "yes",
    prose(description),
  ]);
  return table(`Arguments of BSC.${topic.name}`, ["Argument", "Needed", "Meaning"], rows);
}

function optionSection({ options }, { options: known }) {
  if (!options) return [];
  const rows = Object.entries(known).map(([name, meaning]) => [
    `<code>${escaped(name)}</code>`,
    prose(meaning),
  ]);
  return section("Options", [
    '<p>As a text such as <code>"method=Goal only; stretch=95"</code> (numbers with a point, whatever Excel\'s language), as two columns of names and values, or as two rows of headers and values, so that a row of the Measures table can be handed over as it is.</p>',
    ...table("Options by name", ["Option", "Meaning"], rows),
  ]);
}

function fieldSection({ fields }) {
  if (!fields) return [];
  const rows = Object.entries(fields).map(([name, meaning]) => [
    `<code>${escaped(name)}</code>`,
    prose(meaning),
  ]);
  return section("Fields", table("What can be asked for", ["Field", "Gives"], rows));
}

function exampleTable({ examples, isLive }, guide) {
  const rows = examples.map(({ formula, gives, because }) => [
    `<code>${escaped(formula)}</code>`,
    answerOf(gives),
    prose(because ?? ""),
  ]);
  const note = isLive ? [`<p>${prose(guide.liveExamples)}</p>`] : [];
  return [...note, ...table("Examples with their results", ["Formula", "Result", "Why"], rows)];
}

/** A value as Excel would show it; rows of values as a small grid. */
function answerOf(gives) {
  if (!Array.isArray(gives)) return `<samp>${escaped(gives)}</samp>`;
  const rows = gives.map((row) => row.map(escaped).join(" | "));
  return rows.map((row) => `<samp>${row}</samp>`).join("<br>");
}

function errorTable({ errors }) {
  const rows = errors.map(({ formula, error, says, because }) => [
    `<code>${escaped(formula)}</code>`,
    `<samp>${escaped(error)}</samp>${says ? `<br>${prose(says)}` : ""}`,
    prose(because ?? ""),
  ]);
  return rows.length === 0
    ? []
    : table("Errors and their reasons", ["Formula", "Error and its sentence", "What to do"], rows);
}

function seeAlso({ see = [] }, topics) {
  const links = see.map((name) => {
    const other = topics.find((topic) => topic.name === name);
    if (!other) throw new Error(`config/help/guide.json refers to ${name}, which has no page`);
    return `<li><a href="${other.file}">BSC.${name}</a>: ${prose(other.summary)}</li>`;
  });
  return links.length === 0 ? [] : section("See also", ["<ul>", ...links, "</ul>"]);
}

module.exports = { argumentsOf, functionPage, syntaxOf };
