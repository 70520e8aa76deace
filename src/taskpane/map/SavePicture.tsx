import * as React from "react";
import { useState } from "react";
import { download, takesDownloads } from "../parts/download";
import { ActionButton } from "../ui/ActionButton";
import { Notice } from "../ui/Notice";
import { mapPng } from "./mapPng";

interface Props {
  readonly svg: string;
  /** What the file is called. */
  readonly name: string;
}

/** Saves the map as a picture, where Excel's web view allows downloads; `bsc map` does the same anywhere. */
export function SavePicture(props: Props) {
  if (takesDownloads()) return <PictureLinks {...props} />;
  return (
    <p>
      Excel on a Mac takes no files from add-ins. Copy the shapes of the map, save it in Excel on the web, or
      use bsc map.
    </p>
  );
}

function PictureLinks({ svg, name }: Props) {
  const [isRefused, setIsRefused] = useState(false);
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const save = () =>
    void mapPng(svg).then(
      (png) => download(png, `${name} - strategy map.png`),
      () => setIsRefused(true),
    );
  return (
    <>
      <ActionButton text="Save the map as a picture (PNG)" onClick={save} />
      <p>
        <a className="link" href={address} download={`${name} - strategy map.svg`}>
          Save the map as a picture (SVG)
        </a>
      </p>
      {isRefused && (
        <Notice kind="failed">
          This Excel does not make pictures here. Save the SVG instead, or use bsc map.
        </Notice>
      )}
    </>
  );
}
