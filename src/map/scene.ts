import type { MapPaper } from "../scorecard";

/** A run of text in one look. */
export interface SceneRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color: string;
  /** In points. */
  readonly size: number;
}

export interface SceneLine {
  readonly color: string;
  readonly weight: number;
  readonly dash: "Solid" | "Dash" | "RoundDot" | "DashDot";
}

/** One shape; x and y from the map's top left corner, everything in points. */
export interface SceneBox {
  /** Stable: the same thing has the same name in every drawing, such as `BSC objective F1`. */
  readonly name: string;
  readonly role: "title" | "theme" | "lane" | "laneHeading" | "objective" | "legend" | "joint";
  /** The objective's or perspective's id, where it stands for one. */
  readonly about?: string;
  readonly geometry: "Rectangle" | "RoundRectangle" | "Ellipse";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string;
  readonly line?: SceneLine;
  /** Lines of the text end with "\n". */
  readonly runs: readonly SceneRun[];
  readonly align: "Left" | "Center" | "Right";
  readonly verticalAlign: "Top" | "Middle" | "Bottom";
  readonly altTitle: string;
  readonly altText: string;
}

/**
 * Connection sites as Excel numbers them, against the clock from the top. Rectangles: top 0, left 1, bottom 2, right 3;
 * ellipses have one between each two: top 0, left 2, bottom 4, right 6.
 */
export type Site = 0 | 1 | 2 | 3 | 4 | 6;

/** A connector, glued at both ends. */
export interface SceneConnector {
  readonly name: string;
  readonly from: string;
  readonly fromSite: Site;
  readonly to: string;
  readonly toSite: Site;
  readonly kind: "Straight" | "Elbow" | "Curve";
  readonly hasArrow: boolean;
  readonly line: SceneLine;
  readonly altTitle: string;
  readonly altText: string;
}

/** How the map is printed, in landscape: as large as the paper allows, on more pages where text would become too small. */
export interface ScenePage {
  readonly paper: MapPaper;
  readonly pagesWide: number;
  readonly pagesTall: number;
}

/** The map as plain data: whoever draws it only translates it. */
export interface Scene {
  readonly page: ScenePage;
  readonly width: number;
  readonly height: number;
  /** Back to front, and in reading order. */
  readonly boxes: readonly SceneBox[];
  readonly connectors: readonly SceneConnector[];
}
