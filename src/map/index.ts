/**
 * The strategy map: order, coordinates and connectors of the objectives as a Scene of boxes and connectors in points.
 * Pure geometry with colours and texts; the same model gives the same scene on every machine.
 * It draws nothing itself: the Excel drawer and the SVG writer only translate a scene.
 */
export type { Placed } from "./keepOrder";
export { objectiveBoxName } from "./placeNames";
export { parseColours, type MapOptions } from "./mapContent";
export { mapOutline, outlineText, type OutlineLine } from "./mapOutline";
export { narrowModel, themeNames, type MapView } from "./mapView";
export { planMap, planMapView } from "./planMap";
export { sceneSvg } from "./sceneSvg";
export { siteOf, type ScenePoint } from "./siteOf";
export type { Scene, SceneBox, SceneConnector, SceneLine, ScenePage, SceneRun, Site } from "./scene";
