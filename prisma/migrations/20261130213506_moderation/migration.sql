-- AlterTable
ALTER TABLE "CoAuthor" ADD COLUMN     "mergeId" INTEGER;

-- AlterTable
ALTER TABLE "HelpRequest" ADD COLUMN     "proposalId" INTEGER;

-- CreateTable
CREATE TABLE "ProposalMerge" (
    "id" SERIAL NOT NULL,
    "fromId" INTEGER NOT NULL,
    "intoId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "proposedBy" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ NOT NULL,
    "note" TEXT,
    "answerBy" TIMESTAMPTZ NOT NULL,
    "fromAsked" BOOLEAN NOT NULL,
    "intoAsked" BOOLEAN NOT NULL,
    "fromAgreedAt" TIMESTAMPTZ,
    "intoAgreedAt" TIMESTAMPTZ,
    "settledAt" TIMESTAMPTZ,
    "toldAt" TIMESTAMPTZ,
    "carried" INTEGER[],

    CONSTRAINT "ProposalMerge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProposalMerge_fromId_state_idx" ON "ProposalMerge"("fromId", "state");

-- CreateIndex
CREATE INDEX "ProposalMerge_intoId_state_idx" ON "ProposalMerge"("intoId", "state");

-- CreateIndex
CREATE INDEX "ProposalMerge_state_toldAt_idx" ON "ProposalMerge"("state", "toldAt");

-- CreateIndex
CREATE INDEX "CoAuthor_mergeId_idx" ON "CoAuthor"("mergeId");

-- CreateIndex
CREATE INDEX "HelpRequest_proposalId_idx" ON "HelpRequest"("proposalId");

-- CreateIndex
CREATE INDEX "Proposal_processId_mergedInto_idx" ON "Proposal"("processId", "mergedInto");

-- AddForeignKey
ALTER TABLE "CoAuthor" ADD CONSTRAINT "CoAuthor_mergeId_fkey" FOREIGN KEY ("mergeId") REFERENCES "ProposalMerge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalMerge" ADD CONSTRAINT "ProposalMerge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalMerge" ADD CONSTRAINT "ProposalMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;
