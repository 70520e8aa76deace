import { colors } from "../report";

const { green, amber, red, none } = colors;

/** The page's looks: on screens of any width, on paper, with dark ground where the reader has it so. */
export const style = `
:root { --ink: ${colors.ink}; --faint: ${colors.faintInk}; --ground: ${colors.paper}; --brand: ${colors.brand}; --tint: ${colors.perspective}; --line: ${colors.lineTint}; --red: ${red.ink}; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf0; --faint: #b4bfca; --ground: #1a2129; --brand: #9cc4e6; --tint: #26313d; --line: #3d4a57; --red: #f1a9a4; } }
@media print { :root { --ink: ${colors.ink}; --faint: ${colors.faintInk}; --ground: ${colors.paper}; --brand: ${colors.brand}; --tint: ${colors.perspective}; --line: ${colors.lineTint}; --red: ${red.ink}; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 75rem; overflow-wrap: break-word; padding: 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.45 Carlito, Calibri, "Segoe UI", Arial, sans-serif; }
h1, h2, h3 { color: var(--brand); line-height: 1.2; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; }
h2 { margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--brand); font-size: 1.35rem; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1.1rem; }
h4 { margin: 0 0 .25rem; font-size: 1.05rem; }
h5 { margin: 0 0 .25rem; font-size: 1rem; }
a { color: var(--brand); }
a:focus-visible, .wide:focus-visible, .map:focus-visible, summary:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
.faint, footer, header > p { color: var(--faint); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: .75rem 0 0; padding: 0; list-style: none; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: ${colors.brand}; color: ${colors.paper}; vertical-align: bottom; }
thead th:not(:first-child), tbody th { font-weight: 600; }
.number, thead th.number { text-align: right; white-space: nowrap; }
thead th.number { white-space: normal; }
th.period { padding: .35rem .15rem; font-size: .7rem; text-align: center; }
.total th, .total td { background: var(--tint); font-size: 1.05rem; }
.perspective th, .perspective td { background: var(--tint); color: var(--brand); }
.measure th { padding-left: 1.5rem; font-weight: 400; }
.band, .tone { display: inline-block; padding: 0 .5rem; border-radius: .75rem; font-weight: 600; white-space: nowrap; }
.band-green { background: ${green.fill}; color: ${green.ink}; }
.band-amber { background: ${amber.fill}; color: ${amber.ink}; }
.band-red { background: ${red.fill}; color: ${red.ink}; }
.band-no-data, .band-not-scored { background: ${none.fill}; color: ${none.ink}; }
.map { margin: 0; overflow-x: auto; background: #fff; }
.map svg { display: block; width: 100%; min-width: 44rem; height: auto; }
.wide table { min-width: 40rem; }
pre { overflow-x: auto; white-space: pre-wrap; font: inherit; }
.objective-part { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
.measure-part { margin-top: 1rem; padding-top: .75rem; border-top: 1px solid var(--line); }
article p { margin: .25rem 0; }
article:target { outline: 2px solid var(--brand); outline-offset: 2px; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0; }
dt { color: var(--faint); font-size: .85rem; }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--brand); }
.history { margin: .5rem 0; }
.history svg { width: 100%; max-width: 30rem; }
.history .actual { fill: none; stroke: var(--brand); stroke-width: 2; }
.history circle { fill: var(--brand); }
.history line.target { stroke: var(--faint); stroke-dasharray: 5 4; }
.history line.red-flag { stroke: var(--red); stroke-dasharray: 1 3; stroke-width: 1.5; }
.history text { fill: var(--faint); font-size: 11px; paint-order: stroke; stroke: var(--ground); stroke-linejoin: round; stroke-width: 3px; }
.history text.red-flag { fill: var(--red); }
.history figcaption { color: var(--faint); font-size: .75rem; }
footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line); }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  nav, details { display: none; }
  h2 { break-after: avoid; }
  h3, h4, h5 { break-after: avoid; }
  tr, .measure-part, .map { break-inside: avoid; }
  .wide, .map { overflow: visible; }
  .map svg, .wide table { min-width: 0; }
  th, td { padding: .2rem .3rem; }
  th.period { padding: .2rem 0; font-size: .55rem; overflow-wrap: anywhere; }
  a { color: inherit; text-decoration: none; }
}
`;
