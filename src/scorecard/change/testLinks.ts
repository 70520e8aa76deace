import type { Link, UnitId } from "../facts";
import type { Model } from "../model";
import type { ScoredMeasure, ScoredObjective, ScoredScorecard } from "../scores";
import { recordKey, type RecordKey } from "../lookup";
import { changesOf } from "./changesOf";
import { seriesReader, type DatedSeries } from "./seriesOf";
import { strongestLag, type LagsTried } from "./strongestLag";
import { evidenceOf, type LinkEvidence } from "./testLink";

export const linkStandings = ["Planned", "Supported", "Contradicted", "No evidence"] as const;
export type LinkStanding = (typeof linkStandings)[number];

/** A link between objectives with what the figures say of it. */
export interface TestedLink {
  readonly link: Link;
  /** Planned: there are too few figures to say anything. */
  readonly standing: LinkStanding;
  /** The pair of measures that says most, where there is one with figures enough. */
  readonly cause?: string;
  readonly effect?: string;
  readonly evidence?: LinkEvidence;
}

/**
 * How the links of a scorecard stand, from the figures of the measures at both ends: the cause's lead measures (all of
 * them where none is said to lead) against the effect's lag measures, three of each at most. Each pair of one frequency is tested; the
 * intervals are corrected for all pairs and lags tried on the map. Pairs that disagree are no evidence.
 */
export function testLinks(model: Model, scorecard: ScoredScorecard = model.scorecard): readonly TestedLink[] {
  const objectives = new Map(
    scorecard.perspectives
      .flatMap((perspective) => perspective.objectives)
      .map((scored) => [scored.objective.id, scored] as const),
  );
  const changes = changesReader(scorecard.id, model);
  const pairs = model.facts.links.map((link) =>
    pairsOf(objectives.get(link.from), objectives.get(link.to), changes),
  );
  const links = pairs.flat().filter(({ tried }) => tried.best).length;
  return model.facts.links.map((link, index) => {
    const tested = (pairs[index] ?? []).map((pair) => ({
      ...pair,
      evidence: evidenceOf(pair.tried, { sign: pair.sign, links }),
    }));
    return { link, ...standingOf(tested) };
  });
}

type ChangesReader = (scored: ScoredMeasure) => DatedSeries;

/** A measure's changes, worked out once: it stands in many pairs. */
function changesReader(unit: UnitId, model: Model): ChangesReader {
  const read = seriesReader(unit, model);
  const known = new Map<RecordKey, DatedSeries>();
  return (scored) => {
    const key = recordKey(unit, scored.measure.id);
    const changes = known.get(key) ?? changesOf(read(scored));
    known.set(key, changes);
    return changes;
  };
}

interface Pair {
  readonly cause: string;
  readonly effect: string;
  readonly tried: LagsTried;
  readonly sign: 1 | -1;
}

type Tested = Pair & { readonly evidence: LinkEvidence };

function pairsOf(
  cause: ScoredObjective | undefined,
  effect: ScoredObjective | undefined,
  changes: ChangesReader,
): readonly Pair[] {
  if (!cause || !effect) return [];
  return ofType("Lead", cause).flatMap((lead) =>
    ofType("Lag", effect).flatMap((lag) => {
      const [leadSign, lagSign] = [signOf(lead), signOf(lag)];
      if (!leadSign || !lagSign || lead.measure.frequency !== lag.measure.frequency) return [];
      const tried = strongestLag(changes(lead), changes(lag));
      const sign = leadSign === lagSign ? 1 : -1;
      return [{ cause: lead.measure.name, effect: lag.measure.name, tried, sign }];
    }),
  );
}

/** More pairs would only weaken what each of them can show, and the time would grow with their square. */
const mostOfType = 3;

/** The measures of a type that weigh most; of all of them where none is said to be of it. */
function ofType(type: "Lead" | "Lag", { measures }: ScoredObjective): readonly ScoredMeasure[] {
  const typed = measures.filter(({ measure }) => measure.type === type);
  return [...(typed.length > 0 ? typed : measures)].sort((a, b) => b.weight - a.weight).slice(0, mostOfType);
}

/** Whether a rise is good or bad; of a range it is neither. */
function signOf({ direction }: ScoredMeasure): 1 | -1 | undefined {
  if (direction === "Range") return undefined;
  return direction === "Lower" ? -1 : 1;
}

function standingOf(tested: readonly Tested[]): Omit<TestedLink, "link"> {
  const enough = tested.filter(({ evidence }) => evidence.verdict !== "Too little data");
  const strongest = [...enough].sort((a, b) => strengthOf(b) - strengthOf(a))[0];
  if (!strongest) return { standing: "Planned" };
  const { cause, effect, evidence } = strongest;
  return { standing: verdictOf(enough), cause, effect, evidence };
}

function strengthOf({ evidence }: Tested): number {
  return Math.abs(evidence.correlation ?? 0) * Math.sqrt(evidence.count);
}

function verdictOf(tested: readonly Tested[]): LinkStanding {
  const says = (verdict: LinkEvidence["verdict"]) =>
    tested.some(({ evidence }) => evidence.verdict === verdict);
  if (says("Supported") === says("Contradicted")) return "No evidence";
  return says("Supported") ? "Supported" : "Contradicted";
}
