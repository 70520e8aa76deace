/** Pixels for each point: sharp on a slide and on paper. */
const pixelsPerPoint = 2;

/** An SVG picture as PNG, drawn by the web view itself; rejects where the web view cannot draw it. */
export async function mapPng(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * pixelsPerPoint;
  canvas.height = picture.naturalHeight * pixelsPerPoint;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large"))),
      "image/png",
    );
  });
}
