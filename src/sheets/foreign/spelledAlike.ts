import { firstSpelling } from "../../scorecard";
import type { AboutMeasure, RawFigure } from "./figure";

/** Names that look the same are one wherever figures of a workbook name them: each is spelled as where it came first. */
export function spelledAlike(): (figure: RawFigure) => RawFigure {
  const spelling = { measure: firstSpelling(), scorecard: firstSpelling(), section: firstSpelling() };
  const ofAbout = aboutSpelledAlike();
  return (figure) => ({
    ...figure,
    measure: spelling.measure(figure.measure),
    ...(figure.scorecard === undefined ? {} : { scorecard: spelling.scorecard(figure.scorecard) }),
    ...(figure.section === undefined ? {} : { section: spelling.section(figure.section) }),
    ...(figure.about ? { about: ofAbout(figure.about) } : {}),
  });
}

function aboutSpelledAlike(): (about: AboutMeasure) => AboutMeasure {
  const [ofObjective, ofPerspective] = [firstSpelling(), firstSpelling()];
  return ({ objective, perspective, ...about }) => ({
    ...about,
    ...(objective === undefined ? {} : { objective: ofObjective(objective) }),
    ...(perspective === undefined ? {} : { perspective: ofPerspective(perspective) }),
  });
}
