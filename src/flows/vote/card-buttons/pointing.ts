import { mostPoints, type PointsRule } from "../../../domain/ballot/points.js";
import type { Project } from "../../../domain/process.js";
import { gap, press, primary, say, type ButtonSpec } from "../../screen.js";
import { packTaking } from "../ballot-presses.js";
import type { Booth } from "../booth.js";
import type { Here } from "../vote-facts.js";
import { pointsSay } from "../words/points.js";
import { lastRow, markedLine, type CardPart } from "./card-buttons.js";

/** Points that are often given at once. */
const USUAL = [0, 1, 2, 3, 5];

/** Of those who have points to give away, as many as are read. */
const MOST_GIVERS = 3;

/** BAL-3: one more, one less, or exactly so many; and where none are left, from whom to take some. */
export function pointing(booth: Booth, project: Project, { answers }: Here, rule: PointsRule): CardPart {
  const had = booth.pointsOf(project) ?? 0;
  const most = mostPoints(rule);
  const left = Math.max(0, booth.standing.left);
  const wished = typeof answers["wish"] === "number" ? answers["wish"] : Math.max(had, 1);
  const lacking = Math.min(wished, most) - had - left;
  const givers = lacking > 0 ? giversOf(booth, project, lacking) : [];
  return {
    lines: [
      gap,
      markedLine(booth, project, pointsSay(had)),
      ...(had >= most ? [say("vote-points-at-most", { most })] : []),
      ...(lacking > 0 ? [say("refusal-ballot-points-left", { left, points: rule.points })] : []),
    ],
    buttons: [
      [
        ...(had > 0 ? [press(say("button-point-less"), "points", had - 1)] : []),
        ...(had < most ? [primary(say("button-point-more"), "points", had + 1)] : []),
      ],
      USUAL.filter((points) => points <= most).map((points) => press(String(points), "points", points)),
      ...givers.map((other) => [taking(booth, other, lacking)]),
      lastRow(booth, project),
    ],
  };
}

/** Those with the most points first, who have at least as many as are lacking. */
const giversOf = ({ chosen, pointsOf }: Booth, project: Project, lacking: number): Project[] =>
  chosen
    .filter((other) => other !== project && (pointsOf(other) ?? 0) >= lacking)
    .sort((a, b) => (pointsOf(b) ?? 0) - (pointsOf(a) ?? 0))
    .slice(0, MOST_GIVERS);

const taking = (booth: Booth, other: Project, count: number): ButtonSpec =>
  press(say("button-take-points", { count, name: booth.nameOf(other) }), "take", packTaking(other, count));
