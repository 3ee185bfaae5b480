import { call } from "../acts.js";
import type { Flow, FormStep, Go, On, Run, ScreenStep, Step } from "../flow.js";
import { isRun } from "../move.js";
import { say, type Line, type Screen } from "../screen.js";
import type { VoteFacts } from "../vote/vote-facts.js";
import type { AssistFacts, Here, Next } from "./facts.js";
import { onlyInTurn } from "./only-helpers.js";

type Steps<F extends AssistFacts | VoteFacts> = Readonly<Record<string, Step<F>>>;

/**
 * The screens of a ballot as they are at a desk: what they ask to be done is done for whoever is helped, and each says
 * whose ballot it is. Nothing is sent beside the screen: it would stay in the clerk's chat.
 */
export const helpedSteps = (
  { steps }: Pick<Flow<VoteFacts>, "steps">,
  but: readonly string[],
): Steps<AssistFacts> =>
  Object.fromEntries(
    Object.entries(steps)
      .filter(([name]) => !but.includes(name))
      .map(([name, step]) => [name, step.kind === "form" ? helpedForm(step) : helpedScreen(step)]),
  );

const HELPING: Line = say("assist-helping");

function helpedScreen(step: ScreenStep<VoteFacts>): ScreenStep<AssistFacts> {
  const { on = {}, typed, divert, show } = step;
  return {
    ...step,
    show: (at) => aloud(show(at)),
    on: Object.fromEntries(Object.entries(on).map(([verb, target]) => [verb, forThem(target)])),
    ...(typed && { typed: forThem(typed) }),
    divert: (at) => onlyInTurn(at) ?? divert?.(at),
  };
}

/** A list that is looked up while one types is the clerk's own, so it is left out; what is typed here is searched here. */
const aloud = (screen: Screen): Screen => ({
  ...screen,
  lines: [HELPING, ...screen.lines.filter((line) => !isAboutThisChat(line))],
  ...(screen.menus && { menus: screen.menus.filter(({ lookup }) => lookup === undefined) }),
});

const isAboutThisChat = (line: Line): boolean =>
  typeof line === "object" && line.kind === "say" && line.key === "vote-this-chat";

function helpedForm(step: FormStep<VoteFacts>): FormStep<AssistFacts> {
  const { save, status, next, divert, on = {} } = step;
  return {
    ...step,
    ...(save && { save: (at, values) => call("at-desk", { act: save(at, values) }) }),
    status: (at) => [HELPING, ...(status?.(at) ?? [])],
    next: forThem(next),
    on: Object.fromEntries(Object.entries(on).map(([verb, target]) => [verb, forThem(target)])),
    divert: (at) => onlyInTurn(at) ?? divert?.(at),
  };
}

const forThem =
  (target: On<VoteFacts>) =>
  (at: Here): Next =>
    helped(typeof target === "function" ? target(at) : target);

const helped = (next: Go | Run<VoteFacts>): Next => (isRun(next) ? helpedRun(next) : quiet(next));

const helpedRun = ({ act, done, refused }: Run<VoteFacts>): Run<AssistFacts> => ({
  act: call("at-desk", { act }),
  done: typeof done === "function" ? (at, outcome) => helped(done(at, outcome)) : quiet(done),
  ...(refused && { refused: (at, refusal) => quiet(refused(at, refusal)) }),
});

function quiet(go: Go): Go {
  const { extras: _, ...rest } = go;
  return rest;
}
