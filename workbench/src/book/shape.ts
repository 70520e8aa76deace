import type { Chart } from "./chart";
import type { Picture } from "./picture";

/** A shape on a sheet; sizes and places in points from the sheet's top left corner. Never changed in place. */
export interface Shape {
  readonly id: number;
  readonly name: string;
  readonly kind: "GeometricShape" | "Line" | "Image" | "Group" | "Chart" | "Other";
  /** Office.js name of the geometry, "RoundRectangle" and so on; of a Line nothing. */
  readonly geometry?: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  readonly visible: boolean;
  readonly lockAspectRatio: boolean;
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
  readonly altTextTitle: string;
  readonly altTextDescription: string;
  readonly fill: ShapeFill;
  readonly line: ShapeLine;
  readonly text?: ShapeText;
  readonly connector?: Connector;
  /** What a shape of kind Chart shows. */
  readonly chart?: Chart;
  /** What a shape of kind Image shows. */
  readonly picture?: Picture;
  /** Of a group what lies in it, back to front, where it lies on the sheet. */
  readonly children?: readonly Shape[];
}

export interface ShapeFill {
  readonly kind: "Solid" | "NoFill" | "Other";
  readonly color: string;
  readonly transparency: number;
}

export interface ShapeLine {
  readonly visible: boolean;
  readonly color: string;
  readonly weightPoints: number;
  readonly dashStyle: string;
  readonly transparency: number;
  /** "ThinThin", "ThinThick", … of a line of several lines. */
  readonly compound?: string;
}

export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
  readonly size: number;
  readonly name: string;
}

export interface ShapeText {
  /** Text with "\n" between paragraphs, in runs of one look. */
  readonly runs: readonly TextRun[];
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly autoSize: string;
  readonly orientation: string;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

export interface Connector {
  readonly type: "Straight" | "Elbow" | "Curve";
  readonly begin?: { readonly shapeId: number; readonly site: number };
  readonly end?: { readonly shapeId: number; readonly site: number };
  readonly flipHorizontal: boolean;
  readonly flipVertical: boolean;
  readonly beginArrowhead: Arrowhead;
  readonly endArrowhead: Arrowhead;
}

export interface Arrowhead {
  readonly style: string;
  readonly length: string;
  readonly width: string;
}
