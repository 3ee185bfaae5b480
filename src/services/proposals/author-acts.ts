import type { ActRegistry } from "../act.js";
import { answerCloseOnes, askToJoin } from "./close-ones.js";
import {
  addProposalPhoto,
  addProposalPhotos,
  describeProposalPhoto,
  keepPhoto,
  removeProposalPhoto,
} from "./photos.js";
import { draftFromMessage } from "./draft-from-message.js";
import { placeProposal, saveProposal } from "./save-proposal.js";
import { startDraft } from "./start-draft.js";
import { submitProposal } from "./submit-proposal.js";
import { deleteDraft, dropChange, restoreProposal, showName, withdrawProposal } from "./take-back.js";

/** What people may do to their own proposals. */
export const authorActs = {
  "keep-photo": keepPhoto,
  "start-draft": startDraft,
  "draft-from-message": draftFromMessage,
  "save-proposal": saveProposal,
  "place-proposal": placeProposal,
  "add-photo": addProposalPhoto,
  "add-photos": addProposalPhotos,
  "describe-photo": describeProposalPhoto,
  "remove-photo": removeProposalPhoto,
  "show-name": showName,
  "submit-proposal": submitProposal,
  "drop-change": dropChange,
  "withdraw-proposal": withdrawProposal,
  "restore-proposal": restoreProposal,
  "delete-draft": deleteDraft,
  "answer-close-ones": answerCloseOnes,
  "ask-to-join": askToJoin,
} satisfies Partial<ActRegistry>;
