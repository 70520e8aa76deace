const { escaped, page, prose } = require("./page");
const { syntaxOf } = require("./functionPage");

/** The index: every function by group; a search field appears where scripts run. */
function indexPage(topics, guide) {
  const groups = [...new Set(topics.map(({ group }) => group))];
  return page({
    title: "Functions – Balanced Scorecard for Excel",
    description: guide.intro[0],
    script: "search.js",
    body: [
      '<a class="skip" href="#main">Skip to the page</a>',
      '<main id="main">',
      "<h1>Functions of Balanced Scorecard for Excel</h1>",
      ...guide.intro.map((text) => `<p>${prose(text)}</p>`),
      '<form role="search" hidden><label for="query">Search the functions</label> <input id="query" type="search" autocomplete="off"><p id="found" role="status"></p></form>',
      ...groups.flatMap((group) => groupOf(group, topics)),
      "<h2>What all functions share</h2>",
      "<ul>",
      ...guide.shared.map((text) => `<li>${prose(text)}</li>`),
      "</ul>",
      "</main>",
    ],
  });
}

function groupOf(group, topics) {
  const entries = topics.filter((topic) => topic.group === group).map(entryOf);
  return ["<section>", `<h2>${escaped(group)}</h2>`, "<dl>", ...entries, "</dl>", "</section>"];
}

/** One function; the words to find it by are those of its whole page. */
function entryOf(topic) {
  const words = [topic.name, topic.summary, ...topic.rule, ...Object.keys(topic.fields ?? {})].join(" ");
  return `<div class="entry" data-words="${escaped(words.toLowerCase())}"><dt><a href="${topic.file}">BSC.${topic.name}</a></dt><dd>${prose(topic.summary)}<br><code>${escaped(syntaxOf(topic))}</code></dd></div>`;
}

module.exports = { indexPage };
