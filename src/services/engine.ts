import type { ActRegistry } from "./act.js";
import { approveFlow } from "../flows/approve.js";
import { channelFlow } from "../flows/groups/channel.js";
import { checkFlow } from "../flows/groups/check.js";
import { homeFlow } from "../flows/home.js";
import { receiptFlow } from "../flows/receipt.js";
import { settingsFlow } from "../flows/settings/settings.js";
import { verifyFlow } from "../flows/verify.js";
import { voteFlow } from "../flows/vote/vote.js";
import { helpFlow } from "../flows/help/help.js";
import { lookFlow } from "../flows/look/look.js";
import { deskFlow } from "../flows/desk/desk.js";
import { mineFlow } from "../flows/mine/mine.js";
import { proposeFlow } from "../flows/propose/propose.js";
import { welcomeFlow } from "../flows/welcome.js";
import { approveResults } from "./approve-results.js";
import type { App } from "./app.js";
import { loadApprove } from "./facts/load-approve.js";
import { deskActs } from "./desk/desk-acts.js";
import { loadChannel } from "./facts/load-channel.js";
import { openCheck } from "./groups/open-check.js";
import { setUpChannel } from "./groups/set-up-channel.js";
import { loadDesk } from "./facts/load-desk.js";
import { loadLook } from "./facts/load-look.js";
import { loadReceipt } from "./facts/load-receipt.js";
import { loadVote } from "./facts/load-vote.js";
import { loadMine } from "./facts/load-mine.js";
import { loadPropose } from "./facts/load-propose.js";
import { loadWelcome } from "./facts/load-welcome.js";
import { commonFacts, FlowRegistry, register } from "./flow-registry.js";
import type { Engine } from "./handle-event.js";
import { personActs } from "./person-acts.js";
import { authorActs } from "./proposals/author-acts.js";
import { verifyByCode } from "./verify-by-code.js";
import { verifyByList } from "./verify-by-list.js";
import { voteActs } from "./vote-acts.js";

/** Every conversation with the facts its screens show. */
const REGISTERED = [
  register(homeFlow, commonFacts),
  register(welcomeFlow, loadWelcome),
  register(proposeFlow, loadPropose),
  register(mineFlow, loadMine),
  register(deskFlow, loadDesk),
  register(verifyFlow, commonFacts),
  register(voteFlow, loadVote),
  register(receiptFlow, loadReceipt),
  register(lookFlow, loadLook),
  register(helpFlow, commonFacts),
  register(settingsFlow, loadWelcome),
  register(approveFlow, loadApprove),
  register(channelFlow, loadChannel),
  register(checkFlow, commonFacts),
];

/** Every act a conversation may ask for. */
const ACTS = {
  ...personActs,
  ...voteActs,
  ...authorActs,
  ...deskActs,
  "set-up-channel": setUpChannel,
  "open-check": openCheck,
  "approve-results": approveResults,
  "verify-by-code": verifyByCode,
  "verify-by-list": verifyByList,
} as unknown as ActRegistry;

export const createEngine = (app: App): Engine => ({ app, flows: new FlowRegistry(REGISTERED), acts: ACTS });
