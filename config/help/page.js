/** Text as it may stand in a page; `code` between backticks. */
function prose(text) {
  return escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

function escaped(text) {
  return String(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A whole page: it needs no script, and no file but the style sheet beside it. */
function page({ title, description, body, script }) {
  const lines = [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    '<link rel="stylesheet" href="help.css">',
    ...(script ? [`<script src="${script}" defer></script>`] : []),
    "</head>",
    "<body>",
    ...body,
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}

/** A table with a caption for those who do not see it; the first cell of each row is its heading. */
function table(caption, headers, rows) {
  return [
    '<div class="wide">',
    "<table>",
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${headers.map((header) => `<th scope="col">${escaped(header)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map(
      ([first, ...others]) =>
        `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
    ),
    "</tbody>",
    "</table>",
    "</div>",
  ];
}

module.exports = { escaped, page, prose, table };
