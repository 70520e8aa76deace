/**
 * The strategy map: order, coordinates and connectors of the objectives as a Scene of boxes and connectors in points.
 * Pure geometry with colours and texts; the same model gives the same scene on every machine.
 * It draws nothing itself: the Excel drawer and the SVG writer only translate a scene.
 */
export type { Placed } from "./keepOrder";
export { objectiveBoxName } from "./objectiveBox";
export { planMap } from "./planMap";
export { sceneSvg } from "./sceneSvg";
export type { Scene, SceneBox, SceneConnector, SceneLine, SceneRun, Site } from "./scene";
