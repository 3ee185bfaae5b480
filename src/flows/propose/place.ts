import { isAsked, isNeeded } from "../../domain/asked-fields.js";
import { plainWords } from "../../domain/clean-text.js";
import { areaAt, areaOfAddress, liesOutside } from "../../domain/guess-area.js";
import { onlyArea } from "../../domain/only-area.js";
import { pageOf } from "../../domain/browse/page.js";
import type { Position } from "../../domain/place.js";
import type { Area, Place } from "../../domain/process.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { call } from "../acts.js";
import type { Go, ScreenStep } from "../flow.js";
import { lengthRefusal } from "../form-questions.js";
import { refusalSay } from "../refusal-say.js";
import { turnRow } from "../paging.js";
import { gap, local, press, primary, say, type ButtonSpec, type Line, type Screen } from "../screen.js";
import {
  afterSaving,
  heading,
  onlyWhileWriting,
  onward,
  openId,
  seenIn,
  thenOnward,
  type Here,
  type Next,
  type ProposeFacts,
} from "./facts.js";
import { placeWords } from "./words.js";
import { ADDRESS } from "./write.js";

/** Districts on one screen. */
const DISTRICTS = 8;

const putAt = (at: Here, area: string | null, place: Place | null, next?: Go | ((at: Here) => Go)): Next => ({
  act: call("place-proposal", { proposal: openId(at), area, place, seen: seenIn(at) }),
  done: afterSaving(next),
});

/** PRO-5 */
function askPlace({ facts }: Here): Screen {
  const { process, person, proposal, capabilities } = facts;
  const now = proposal && placeWords(process, proposal.text);
  const own = process.areas.find(({ key }) => key === person.area);
  return {
    id: "PRO-5",
    lines: [
      heading(facts, "place"),
      say("propose-place-ask"),
      ...(now ? [gap, say("propose-place-now", { place: now })] : []),
    ],
    buttons: [
      now ? [press(say("button-keep"), "keep")] : [],
      wholeAreas(facts, own && { key: own.key, name: local(own.name) }),
      [
        ...(process.areas.length > 1 ? [press(say("button-whole-city"), "city")] : []),
        ...(isNeeded(process, "place") ? [] : [press(say("button-skip"), "skip")]),
      ],
    ],
    nav: "wizard",
    asksPosition: capabilities.asksPosition,
  };
}

/** The person's own district at once; others behind one more press. */
function wholeAreas(
  { process }: ProposeFacts,
  own: { key: string; name: ReturnType<typeof local> } | undefined,
): ButtonSpec[] {
  const only = onlyArea(process);
  if (only) return [press(local(only.name), "area", only.key)];
  if (!own) return [press(say("button-whole-district"), "district")];
  return [
    press(say("button-whole-of", { area: own.name }), "area", own.key),
    press(say("button-other-district"), "district"),
  ];
}

function onAddress(at: Here): Next {
  const { process } = at.facts;
  const refusal = lengthRefusal(at.arg, ADDRESS);
  if (refusal) return { notice: refusalSay(refusal) };
  const area = areaOfAddress(process, at.arg) ?? onlyArea(process);
  const place = area && isNameOf(area, at.arg) ? null : { address: capitalised(at.arg) };
  return putAt(at, area?.key ?? null, place, { step: area ? "placed" : "district" });
}

/** "Navile" is a whole district, and no address in it. */
const isNameOf = ({ name }: Area, typed: string): boolean =>
  Object.values(name).some((one) => plainWords(one) === plainWords(typed));

const capitalised = (address: string): string => address.charAt(0).toUpperCase() + address.slice(1);

function onPosition(at: Here, position: Position): Next {
  const { process } = at.facts;
  const area = areaAt(process, position);
  if (area) return putAt(at, area.key, { position }, { step: "placed" });
  if (liesOutside(process, position)) return { notice: say("propose-outside", { city: process.city }) };
  const only = onlyArea(process);
  return putAt(at, only?.key ?? null, { position }, { step: only ? "placed" : "district" });
}

/** On a screen from before the rules changed, nobody is kept. */
const onlyWhereAsked = (at: Here): Go | undefined =>
  onlyWhileWriting(at) ?? (isAsked(at.facts.process, "place") ? undefined : onward(at.facts));

const answers = { typed: onAddress, position: onPosition, divert: onlyWhereAsked };

export const placeStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  asks: { label: say("ask-address"), max: ADDRESS.max },
  show: askPlace,
  on: {
    keep: thenOnward,
    area: (at) => putAt(at, at.arg, null),
    city: (at) => putAt(at, WHOLE_CITY, null),
    skip: (at) => putAt(at, null, null),
    district: { step: "district", set: { page: undefined } },
  },
  ...answers,
};

/** "Via Fioravanti 24, Navile. Right?" */
function placed({ facts }: Here): Screen {
  const { process, proposal } = facts;
  const place = proposal && placeWords(process, proposal.text);
  return {
    id: "PRO-5",
    lines: [heading(facts, "place"), say("propose-place-right", { place: place ?? "" })],
    buttons: [[primary(say("button-place-right"), "right"), press(say("button-change-place"), "change")]],
    nav: "wizard",
  };
}

export const placedStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: placed,
  on: { right: thenOnward, change: { step: "place" } },
  ...answers,
};

/** A whole district, or the one an unknown address lies in. */
function askDistrict({ facts, answers }: Here): Screen {
  const { process, proposal } = facts;
  const page = pageOf(process.areas, DISTRICTS, Number(answers["page"]));
  return {
    id: "PRO-5",
    lines: [heading(facts, "place"), ...districtQuestion(facts)],
    buttons: [
      ...page.items.map(({ key, name }) => [press(local(name), "area", key)]),
      turnRow(page),
      proposal?.text.place && proposal.text.area === undefined
        ? [press(say("button-other-address"), "again")]
        : [],
    ],
    nav: "wizard",
  };
}

function districtQuestion({ process, proposal }: ProposeFacts): Line[] {
  const { place, area } = proposal?.text ?? {};
  if (!place || area !== undefined) return [say("propose-district-ask")];
  const { city } = process;
  return [
    place.address === undefined
      ? say("propose-point-unknown", { city })
      : say("propose-address-unknown", { address: place.address, city }),
  ];
}

/** An address whose district was missing keeps it; a whole district has none. */
function chooseDistrict(at: Here): Next {
  const { place, area } = at.facts.proposal?.text ?? {};
  return putAt(at, at.arg, place && area === undefined ? place : null);
}

const tryAgain = (at: Here): Next => putAt(at, null, null, { step: "place" });

export const districtStep: ScreenStep<ProposeFacts> = {
  kind: "screen",
  over: { title: say("over-propose") },
  show: askDistrict,
  on: {
    area: chooseDistrict,
    page: ({ arg }) => ({ set: { page: arg } }),
    again: tryAgain,
  },
  ...answers,
};
