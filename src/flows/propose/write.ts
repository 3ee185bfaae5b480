import { isAsked, isNeeded } from "../../domain/asked-fields.js";
import { onlyArea } from "../../domain/only-area.js";
import { BODY, isBody, isTitle, MOST_PHOTOS, TITLE, type ProposalText } from "../../domain/proposal.js";
import { WHOLE_CITY } from "../../domain/process.js";
import { call } from "../acts.js";
import type { Field, FormStep } from "../flow.js";
import { local, say } from "../screen.js";
import { textsIn } from "../texts-in.js";
import {
  onlyWhileWriting,
  openId,
  seenIn,
  stepsOf,
  thenOnward,
  toClash,
  type Here,
  type ProposeFacts,
} from "./facts.js";
import { photoImages } from "./words.js";

export const ADDRESS = { min: 3, max: 120 };

/** PRO-2 and PRO-3; a form asks for place and theme as well. */
const asked = ({ facts }: Here): readonly Field[] => [
  {
    kind: "text",
    name: "title",
    id: "PRO-2",
    label: say("propose-title"),
    question: [say("propose-title-ask", TITLE)],
    ...TITLE,
  },
  {
    kind: "text",
    name: "body",
    id: "PRO-3",
    label: say("propose-body"),
    question: [say("propose-body-ask", { max: BODY.max }), ...severalMessages(facts)],
    several: true,
    ...BODY,
  },
  ...placeFields(facts),
  ...themeField(facts),
  ...photosField(facts),
];

/** A draft is stored as it is written. */
const fields = (at: Here): readonly Field[] => asked(at).map((field) => ({ ...field, live: true }));

const severalMessages = ({ capabilities }: ProposeFacts) =>
  capabilities.forms ? [] : [say("propose-body-several")];

const placeFields = (facts: ProposeFacts): Field[] =>
  isAsked(facts.process, "place") ? [...areaField(facts), ADDRESS_FIELD] : [];

const areaField = ({ process }: ProposeFacts): Field[] =>
  onlyArea(process)
    ? []
    : [
        {
          kind: "choice",
          name: "area",
          id: "PRO-5",
          label: say("propose-area"),
          question: [say("propose-area-ask")],
          options: [
            ...process.areas.map(({ key, name }) => ({ value: key, label: local(name) })),
            { value: WHOLE_CITY, label: say("button-whole-city") },
          ],
          optional: !isNeeded(process, "place"),
          formOnly: true,
        },
      ];

const ADDRESS_FIELD: Field = {
  kind: "text",
  name: "address",
  id: "PRO-5",
  label: say("propose-address"),
  question: [say("propose-address-ask")],
  optional: true,
  formOnly: true,
  ...ADDRESS,
};

const themeField = ({ process }: ProposeFacts): Field[] =>
  isAsked(process, "theme")
    ? [
        {
          kind: "choice",
          name: "theme",
          id: "PRO-6",
          label: say("propose-theme"),
          question: [],
          options: process.themes.map(({ key, name }) => ({ value: key, label: local(name) })),
          optional: !isNeeded(process, "theme"),
          formOnly: true,
        },
      ]
    : [];

function photosField({ capabilities, proposal, process }: ProposeFacts): Field[] {
  if (!capabilities.formPhotos || !isAsked(process, "photos")) return [];
  const count = proposal?.text.photos.length ?? 0;
  const added = say("propose-photos-added", { count, room: MOST_PHOTOS - count });
  return [
    {
      kind: "photos",
      name: "photos",
      id: "PRO-6",
      label: say("propose-photos"),
      question: [
        count > 0 ? added : say("propose-photos-form", { most: MOST_PHOTOS }),
        say("propose-photos-care"),
      ],
      max: MOST_PHOTOS,
      optional: true,
      formOnly: true,
    },
  ];
}

/** Undefined as long as nobody answered, null when left out on purpose. A form begins with the person's own district. */
function answer({ facts }: Here, name: string): string | null | undefined {
  const { proposal, person, capabilities } = facts;
  if (!proposal) return undefined;
  const { text } = proposal;
  const given = capabilities.forms ? valueIn(text, name) : finishedIn(text, name);
  const question = name === "area" || name === "address" ? "place" : name;
  const own = name === "area" ? person.area : undefined;
  return given ?? (text.skipped.includes(question) ? null : own);
}

function valueIn({ title, body, area, place, theme }: ProposalText, name: string): string | undefined {
  return { title, body, area, address: place?.address, theme }[name];
}

/** What was left unfinished in a form is asked again where questions come one by one. */
function finishedIn(text: ProposalText, name: string): string | undefined {
  const isUnfinished = (name === "title" && !isTitle(text.title)) || (name === "body" && !isBody(text.body));
  return isUnfinished ? undefined : valueIn(text, name);
}

export const writeStep: FormStep<ProposeFacts> = {
  kind: "form",
  title: ({ facts }) => say(facts.proposal?.number === undefined ? "propose-form" : "propose-form-change"),
  fields,
  value: answer,
  seen: ({ facts }, name) => facts.shown && valueIn(facts.shown, name),
  save: (at, values) =>
    call("save-proposal", { proposal: openId(at), values: textsIn(values), seen: seenIn(at) }),
  photos: {
    there: ({ facts }) => photoImages(facts.proposal?.text.photos ?? []),
    add: (at, photos) => call("add-photos", { proposal: openId(at), photos }),
  },
  saved: (_at, outcome) => toClash(outcome),
  // A form leads to the review, which shows what is close.
  next: (at) => (at.facts.capabilities.forms ? thenOnward(at) : { step: "similar" }),
  divert: onlyWhileWriting,
  wizard: true,
  steps: ({ facts }) => stepsOf(facts.process).length,
};
