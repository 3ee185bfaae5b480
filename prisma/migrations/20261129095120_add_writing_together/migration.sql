-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "groupId" UUID,
ADD COLUMN     "lastVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ProposalVersion" ADD COLUMN     "changedAt" TIMESTAMPTZ,
ADD COLUMN     "changedBy" UUID;

-- CreateTable
CREATE TABLE "CoAuthor" (
    "proposalId" INTEGER NOT NULL,
    "participantId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "CoAuthor_pkey" PRIMARY KEY ("proposalId","participantId")
);

-- CreateTable
CREATE TABLE "CoAuthorCode" (
    "hash" TEXT NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "heldBy" UUID,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "CoAuthorCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "isClash" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "decidedAt" TIMESTAMPTZ,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadyAnswer" (
    "proposalId" INTEGER NOT NULL,
    "participantId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "ready" BOOLEAN NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ReadyAnswer_pkey" PRIMARY KEY ("proposalId","participantId")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "saidById" UUID NOT NULL,
    "keptById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "agreedAt" TIMESTAMPTZ,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Idea" (
    "id" SERIAL NOT NULL,
    "processId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "addedById" UUID,
    "ownerId" UUID,
    "proposalId" INTEGER,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Idea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "groupId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("groupId","participantId")
);

-- CreateIndex
CREATE INDEX "CoAuthor_participantId_idx" ON "CoAuthor"("participantId");

-- CreateIndex
CREATE INDEX "CoAuthorCode_proposalId_idx" ON "CoAuthorCode"("proposalId");

-- CreateIndex
CREATE INDEX "Suggestion_proposalId_state_idx" ON "Suggestion"("proposalId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Note_proposalId_ref_key" ON "Note"("proposalId", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "Idea_proposalId_key" ON "Idea"("proposalId");

-- CreateIndex
CREATE INDEX "Idea_groupId_idx" ON "Idea"("groupId");

-- CreateIndex
CREATE INDEX "GroupMember_participantId_idx" ON "GroupMember"("participantId");

-- CreateIndex
CREATE INDEX "Proposal_groupId_idx" ON "Proposal"("groupId");

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Conversation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalVersion" ADD CONSTRAINT "ProposalVersion_changedBy_fkey" FOREIGN KEY ("changedBy") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoAuthor" ADD CONSTRAINT "CoAuthor_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoAuthor" ADD CONSTRAINT "CoAuthor_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoAuthorCode" ADD CONSTRAINT "CoAuthorCode_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadyAnswer" ADD CONSTRAINT "ReadyAnswer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadyAnswer" ADD CONSTRAINT "ReadyAnswer_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_saidById_fkey" FOREIGN KEY ("saidById") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_keptById_fkey" FOREIGN KEY ("keptById") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Idea" ADD CONSTRAINT "Idea_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
