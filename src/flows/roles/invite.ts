import { ROLE_KINDS, type RoleKind } from "../../domain/desk/rights.js";
import { onlyArea } from "../../domain/only-area.js";
import { pageOf } from "../../domain/browse/page.js";
import { call } from "../acts.js";
import { only } from "../desk/only.js";
import type { ScreenStep } from "../flow.js";
import { turnRow } from "../paging.js";
import { code, copy, deadline, local, press, primary, say, type Line, type Screen } from "../screen.js";
import { roleWords, type Here, type Next, type RolesFacts } from "./facts.js";

const AREAS_ON_A_PAGE = 8;

const kindIn = ({ answers: { kind } }: Here): RoleKind | undefined => ROLE_KINDS.find((one) => one === kind);

/** ORG-1: to what. */
const invite = (): Screen => ({
  id: "ORG-1",
  lines: [say("roles-invite"), ...ROLE_KINDS.map((kind) => say(`role-${kind}-may`))],
  buttons: ROLE_KINDS.map((kind) => [press(say(`role-${kind}`), "kind", kind)]),
});

/** Where there is one area, nobody is asked where. */
const chosen = ({ facts, arg: kind }: Here): Next =>
  onlyArea(facts.process) ? make(kind, "") : { step: "where", set: { kind, page: undefined } };

/** An empty area is the whole process. */
const make = (kind: string, area: string): Next => ({
  act: call("invite-role", { role: kind, area: area === "" ? null : area }),
  done: (_now, { code: made, until }) => ({
    step: "code",
    clear: true,
    set: { code: String(made), until: String(until), kind, area },
  }),
});

export const inviteStep: ScreenStep<RolesFacts> = {
  kind: "screen",
  over: { title: say("over-invite") },
  show: invite,
  on: { kind: chosen },
  divert: only("roles"),
};

/** For all of it, or for one district. */
function where(at: Here): Screen {
  const kind = kindIn(at) ?? ROLE_KINDS[0];
  const page = pageOf(at.facts.process.areas, AREAS_ON_A_PAGE, Number(at.answers["page"] ?? 1));
  return {
    id: "ORG-1",
    lines: [say("roles-where", { role: say(`role-${kind}`) }), say("roles-where-means")],
    buttons: [
      [primary(say("button-everywhere"), "make")],
      ...page.items.map(({ key, name }) => [press(local(name), "make", key)]),
      turnRow(page),
    ],
  };
}

export const whereStep: ScreenStep<RolesFacts> = {
  kind: "screen",
  over: { title: say("over-invite") },
  show: where,
  on: { make: (at) => make(kindIn(at) ?? "", at.arg), page: ({ arg }) => ({ set: { page: arg } }) },
  divert: (at) => only("roles")(at) ?? (kindIn(at) ? undefined : { step: "invite" }),
};

/** The code, shown once, with a link that brings it along where there are such links. */
function given(at: Here): Screen {
  const { answers, facts } = at;
  const kind = kindIn(at);
  const { code: made, until, area } = answers;
  if (typeof made !== "string" || typeof until !== "string" || !kind)
    return { id: "ORG-1", lines: [say("roles-code-gone")], buttons: [BACK] };
  const role = roleWords(facts.process, {
    kind,
    area: typeof area === "string" && area !== "" ? area : undefined,
  });
  const link = facts.linkTo?.(`i_${made}`);
  return {
    id: "ORG-1",
    lines: [
      say("roles-code", { role, until: deadline(new Date(until)) }),
      code(made),
      ...linkLines(link),
      say("roles-code-once"),
    ],
    buttons: [link === undefined ? [] : [copy(say("button-copy-link"), link)], BACK],
  };
}

const linkLines = (link: string | undefined): Line[] =>
  link === undefined ? [] : [say("roles-code-link"), link];

const BACK = [press(say("button-to-people"), "people")];

export const codeStep: ScreenStep<RolesFacts> = {
  kind: "screen",
  over: { title: say("over-invite") },
  show: given,
  on: {
    people: { step: "people", clear: true, set: { code: undefined, until: undefined, kind: undefined } },
  },
  divert: only("roles"),
};
