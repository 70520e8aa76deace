/**
 * The review pack as slides: its sheet plans and the strategy map as a PowerPoint file.
 * It decides what stands on which slide, never what it says: tables, texts and charts come from the plans.
 * It is loaded late: the library that writes the file is larger than the pane.
 */
export { packSlides, type DrawPicture, type Pack } from "./packSlides";
