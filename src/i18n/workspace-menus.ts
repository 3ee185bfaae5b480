import { say } from "../flows/screen.js";
import { type Language } from "./catalogue.js";
import { translatePlain } from "./translate.js";

/** What a platform's own menus say about this service, in one language for a whole workspace. */
export interface MenuWords {
  about: string;
  command: string;
  hint: string;
  newProposal: string;
  newProposalAbout: string;
  propose: string;
  proposeAbout: string;
  keep: string;
  keepAbout: string;
}

export function menuWords(language: Language): MenuWords {
  const reader = { language, timeZone: "UTC" };
  return {
    about: translatePlain(say("slack-about"), reader),
    command: translatePlain(say("slack-command"), reader),
    hint: translatePlain(say("slack-command-hint"), reader),
    newProposal: translatePlain(say("slack-new-proposal"), reader),
    newProposalAbout: translatePlain(say("slack-new-proposal-about"), reader),
    propose: translatePlain(say("slack-propose"), reader),
    proposeAbout: translatePlain(say("slack-propose-about"), reader),
    keep: translatePlain(say("slack-keep"), reader),
    keepAbout: translatePlain(say("slack-keep-about"), reader),
  };
}
