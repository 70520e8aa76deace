import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { CheckmarkCircle24Regular, Edit24Regular, Table24Regular } from "@fluentui/react-icons";

/* global Excel, Office, document */

// The parts that Microsoft's React pane template starts with, by our own hand: a header with a picture, a list of
// three lines with icons, a field with a text and a button that writes it into the selected cell.

const useStyles = makeStyles({
  page: { minHeight: "100vh" },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    paddingTop: "60px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { display: "flex", columnGap: "10px", paddingBottom: "12px", fontSize: tokens.fontSizeBase300 },
  form: { display: "flex", flexDirection: "column", alignItems: "center", rowGap: "16px" },
});

function Header() {
  const picture = h(Image, { width: 90, height: 90, src: "assets/icon-80.png", alt: "A pane" });
  return h("section", { className: useStyles().header }, picture, h("h1", null, "Hello"));
}

const lines = [
  [Table24Regular, "Read a table"],
  [Edit24Regular, "Write a cell"],
  [CheckmarkCircle24Regular, "Be done"],
];

function Lines() {
  const { line } = useStyles();
  const items = lines.map(([Icon, text]) => h("li", { className: line, key: text }, h(Icon), text));
  return h("div", null, h("h2", null, "What a pane can do"), h("ul", null, items));
}

function TextForm() {
  const [text, setText] = useState("Some text");
  const area = h(Textarea, { size: "large", value: text, onChange: (_event, { value }) => setText(value) });
  return h(
    "div",
    { className: useStyles().form },
    h(Field, { size: "large", label: "Text for the selected cell" }, area),
    h(Button, { appearance: "primary", size: "large", onClick: () => void insert(text) }, "Insert text"),
  );
}

function insert(text) {
  return Excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [[text]];
    await context.sync();
  });
}

function App() {
  const page = h("div", { className: useStyles().page }, h(Header), h(Lines), h(TextForm));
  return h(FluentProvider, { theme: webLightTheme }, page);
}

void Office.onReady(() => createRoot(document.getElementById("pane")).render(h(App)));
