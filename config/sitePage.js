const path = require("node:path");
const { version } = require("../package.json");

/** A page of docs/ as HTML, for people who have the add-in and not its sources; it stands beside the functions' help. */
async function sitePage(markdown) {
  const { marked } = await import("marked");
  const links = markdown.replace(/\]\((\w+)\.md(#[\w-]+)?\)/g, "]($1.html$2)").replaceAll("](help/", "](");
  const body = await marked.parse(links);
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Balanced Scorecard for Excel</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<main id="main">
${body}<p>Version ${version}</p>
</main>
</body>
</html>
`;
}

/** The pages of docs/ that are published with the add-in. */
const sitePages = ["install", "privacy", "support"].map((name) => ({
  from: path.resolve(__dirname, `../docs/${name}.md`),
  to: `help/${name}.html`,
  transform: (text) => sitePage(text.toString()),
}));

module.exports = { sitePage, sitePages };
