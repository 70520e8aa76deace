import * as React from "react";

interface Props {
  readonly svg: string;
  /** What the file is called. */
  readonly name: string;
}

/** A link that saves the map as an SVG picture; where Excel's web view allows no downloads, `bsc map` does the same. */
export function SavePicture({ svg, name }: Props) {
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return (
    <p>
      <a className="link" href={address} download={`${name} - strategy map.svg`}>
        Save the map as a picture (SVG)
      </a>
    </p>
  );
}
