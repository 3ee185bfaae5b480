import { countStages, foremost } from "../../domain/pipeline.js";
import type { Facts } from "../facts.js";
import { joined, stacked } from "../process-words.js";
import { press, say, type ButtonSpec, type ItemSpec } from "../screen.js";
import type { PipelineItem } from "./facts.js";
import { itemButtons, nextOf, ownerOf, titleOf } from "./items.js";

/** More on Home would push everything else off it. */
const MOST_ON_HOME = 6;

/** SLK-3 as a part of Home: how much there is of each stage, then the foremost of each, with the way to the rest. */
export function pipelineOnHome(facts: Facts, all: readonly PipelineItem[]): ItemSpec[] {
  const shown = foremost(all, MOST_ON_HOME);
  const rest =
    shown.length < all.length ? [press(say("button-all-items", { count: all.length }), "pipeline")] : [];
  const add = press(say("button-add-idea"), "add");
  return [headline(all, [add, ...rest]), ...shown.map((item) => row(facts, item))];
}

const headline = (all: readonly PipelineItem[], beside: readonly ButtonSpec[]): ItemSpec => ({
  line: stacked([
    say("pipeline-title"),
    all.length === 0 ? say("pipeline-empty") : say("pipeline-counts", countStages(all)),
  ]),
  beside,
});

const row = (facts: Facts, item: PipelineItem): ItemSpec => ({
  line: stacked([
    say("pipeline-item", { title: titleOf(item) }),
    joined([say(`pipeline-stage-${item.stage}`), ownerOf(item), nextOf(facts, item)]),
  ]),
  beside: itemButtons(facts, item),
});
