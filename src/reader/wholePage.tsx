import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { style } from "./style";

/** A page that needs nothing from elsewhere, as the text of its file. */
export function wholePage(title: string, body: React.ReactNode): string {
  return [
    "<!doctype html>",
    renderToStaticMarkup(
      <html lang="en">
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style dangerouslySetInnerHTML={{ __html: style }} />
        </head>
        <body>{body}</body>
      </html>,
    ),
    "",
  ].join("\n");
}
