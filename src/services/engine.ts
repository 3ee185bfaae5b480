import type { ActRegistry } from "./act.js";
import { broadcastFlow } from "../flows/broadcast/broadcast.js";
import { trialFlow } from "../flows/setup/trial.js";
import { setupFlow } from "../flows/setup/setup.js";
import { meetingFlow } from "../flows/meeting.js";
import { assessFlow } from "../flows/assess/assess.js";
import { designFlow } from "../flows/design/design.js";
import { approveFlow } from "../flows/approve/approve.js";
import { channelFlow } from "../flows/groups/channel.js";
import { checkFlow } from "../flows/groups/check.js";
import { collectFlow } from "../flows/collect/collect.js";
import { commentsFlow } from "../flows/comments/comments.js";
import { ideasFlow } from "../flows/ideas/ideas.js";
import { counterFlow } from "../flows/counter/counter.js";
import { withdrawFlow } from "../flows/withdraw/withdraw.js";
import { datesFlow } from "../flows/dates/dates.js";
import { homeFlow } from "../flows/home.js";
import { ruleChangeFlow } from "../flows/rule-change/rule-change.js";
import { receiptFlow } from "../flows/receipt.js";
import { linkFlow } from "../flows/linking/linking.js";
import { settingsFlow } from "../flows/settings/settings.js";
import { verifyFlow } from "../flows/verify/verify.js";
import { voteFlow } from "../flows/vote/vote.js";
import { helpFlow } from "../flows/help/help.js";
import { lookFlow } from "../flows/look/look.js";
import { assistFlow } from "../flows/desk-mode/assist.js";
import { deskFlow } from "../flows/desk/desk.js";
import { mineFlow } from "../flows/mine/mine.js";
import { outreachFlow } from "../flows/outreach/outreach.js";
import { proposeFlow } from "../flows/propose/propose.js";
import { togetherFlow } from "../flows/together/together.js";
import { welcomeFlow } from "../flows/welcome.js";
import { recordFlow } from "../flows/record/record.js";
import { rolesFlow } from "../flows/roles/roles.js";
import type { App } from "./app.js";
import { setupActs } from "./new-process/setup-acts.js";
import { meetingActs } from "./meetings/meeting-acts.js";
import { broadcastActs } from "./broadcasts/broadcast-acts.js";
import { loadBroadcast } from "./facts/load-broadcast.js";
import { assessActs } from "./assess/assess-acts.js";
import { designActs } from "./co-design/design-acts.js";
import { loadAssess } from "./facts/load-assess.js";
import { loadDesign } from "./facts/load-design.js";
import { heardAtDesk } from "./desk-mode/heard-at-desk.js";
import { loadAssist } from "./facts/load-assist.js";
import { loadApprove } from "./facts/load-approve.js";
import { deskActs } from "./desk/desk-acts.js";
import { loadChannel } from "./facts/load-channel.js";
import { openCheck } from "./groups/open-check.js";
import { setUpChannel } from "./groups/set-up-channel.js";
import { loadCollect } from "./facts/load-collect.js";
import { dateActs } from "./dates/date-acts.js";
import { loadDates } from "./facts/load-dates.js";
import { loadDesk } from "./facts/load-desk.js";
import { loadLink } from "./facts/load-link.js";
import { loadHelp } from "./facts/load-help.js";
import { loadHome } from "./facts/load-home.js";
import { loadIdeas } from "./facts/load-ideas.js";
import { loadLook } from "./facts/load-look.js";
import { loadRecord } from "./facts/load-record.js";
import { loadRoles } from "./facts/load-roles.js";
import { loadWithdraw } from "./facts/load-withdraw.js";
import { loadRuleChange } from "./facts/load-rule-change.js";
import { loadSetup } from "./facts/load-setup.js";
import { loadReceipt } from "./facts/load-receipt.js";
import { loadVote } from "./facts/load-vote.js";
import { loadMeeting } from "./facts/load-meeting.js";
import { loadMine } from "./facts/load-mine.js";
import { loadOutreach } from "./facts/load-outreach.js";
import { loadPropose } from "./facts/load-propose.js";
import { loadTogether } from "./facts/load-together.js";
import { loadWelcome } from "./facts/load-welcome.js";
import { commentActs } from "./comments/comment-acts.js";
import { loadComments } from "./facts/load-comments.js";
import { collectSupports } from "./drives/collect-supports.js";
import { commonFacts, FlowRegistry, register } from "./flow-registry.js";
import type { Engine } from "./handle-event.js";
import { linkActs } from "./linking/link-acts.js";
import { beginOutreach } from "./outreach/begin-outreach.js";
import { makePoster } from "./make-poster.js";
import { personActs } from "./person-acts.js";
import { authorActs } from "./proposals/author-acts.js";
import { supportProposal, unsupportProposal } from "./supports/support-proposal.js";
import { ideaActs } from "./ideas/idea-acts.js";
import { togetherActs } from "./together/together-acts.js";
import { verifyActs } from "./eligibility/verify-acts.js";
import { getRecord } from "./audit/get-record.js";
import { roleActs } from "./roles/role-acts.js";
import { resultsActs } from "./results/results-acts.js";
import { voteActs } from "./vote-acts.js";
import { deskModeActs } from "./desk-mode/desk-mode-acts.js";

/** Every conversation with the facts its screens show. */
const REGISTERED = [
  register(homeFlow, loadHome),
  register(welcomeFlow, loadWelcome),
  register(proposeFlow, loadPropose),
  register(mineFlow, loadMine),
  register(deskFlow, loadDesk),
  register(verifyFlow, commonFacts),
  register(counterFlow, commonFacts),
  register(voteFlow, loadVote),
  register(assistFlow, loadAssist, heardAtDesk),
  register(receiptFlow, loadReceipt),
  register(lookFlow, loadLook),
  register(helpFlow, loadHelp),
  register(settingsFlow, loadWelcome),
  register(linkFlow, loadLink),
  register(commentsFlow, loadComments),
  register(approveFlow, loadApprove),
  register(assessFlow, loadAssess),
  register(designFlow, loadDesign),
  register(broadcastFlow, loadBroadcast),
  register(ruleChangeFlow, loadRuleChange),
  register(datesFlow, loadDates),
  register(withdrawFlow, loadWithdraw),
  register(outreachFlow, loadOutreach),
  register(rolesFlow, loadRoles),
  register(recordFlow, loadRecord),
  register(meetingFlow, loadMeeting),
  register(setupFlow, loadSetup),
  register(trialFlow, commonFacts),
  register(togetherFlow, loadTogether),
  register(ideasFlow, loadIdeas),
  register(channelFlow, loadChannel),
  register(checkFlow, commonFacts),
  register(collectFlow, loadCollect),
];

/** Every act a conversation may ask for. */
const ACTS = {
  ...personActs,
  ...voteActs,
  ...deskModeActs,
  ...authorActs,
  ...togetherActs,
  ...ideaActs,
  ...deskActs,
  ...assessActs,
  ...designActs,
  ...broadcastActs,
  ...dateActs,
  "begin-outreach": beginOutreach,
  ...roleActs,
  "get-record": getRecord,
  ...meetingActs,
  ...setupActs,
  "set-up-channel": setUpChannel,
  "open-check": openCheck,
  "collect-supports": collectSupports,
  ...linkActs,
  ...commentActs,
  "support-proposal": supportProposal,
  "unsupport-proposal": unsupportProposal,
  "make-poster": makePoster,
  ...resultsActs,
  ...verifyActs,
} as unknown as ActRegistry;

export const createEngine = (app: App): Engine => ({ app, flows: new FlowRegistry(REGISTERED), acts: ACTS });
