import { cleanText, cutText } from "../domain/clean-text.js";
import { refuse } from "../domain/result.js";
import { isLanguage } from "../i18n/catalogue.js";
import { updateProfile, type ProfileChange } from "../persistence/people.js";
import { done, type Act, type ActContext, type ActRegistry } from "./act.js";
import { askPerson } from "./ask-person.js";
import { chooseProcess } from "./choose-process.js";
import { followProject } from "./follow-project.js";
import { hearOf } from "./hear-of.js";

async function change({ tx, person }: ActContext, profile: ProfileChange) {
  await updateProfile(tx, person.id, profile);
  return done;
}

const setLanguage: Act<"set-language"> = async (context, { language }) =>
  isLanguage(language) ? change(context, { language }) : refuse("language-unknown");

const setArea: Act<"set-area"> = async (context, { area }) => {
  const known = area === null || context.process.areas.some(({ key }) => key === area);
  return known ? change(context, { areaKey: area }) : refuse("area-unknown");
};

/** What a person may change about themselves. None of it touches votes or proposals. */
export const personActs = {
  "finish-welcome": (context) => change(context, { welcomedAt: context.now }),
  "choose-process": chooseProcess,
  "set-language": setLanguage,
  "set-area": setArea,
  "set-name": (context, { name }) => change(context, { displayName: cutText(cleanText(name), 60) || null }),
  "set-messages": async (context, { kinds }) => {
    await hearOf(context, kinds);
    return done;
  },
  "set-quiet": (context, { on }) => change(context, { quiet: on }),
  "set-photos": (context, { on }) => change(context, { photos: on }),
  "stop-messages": (context) => change(context, { stoppedAt: context.now }),
  "resume-messages": async (context) => {
    await hearOf(context, context.person.messages);
    return done;
  },
  "ask-person": askPerson,
  "follow-project": followProject,
} satisfies Partial<ActRegistry>;
