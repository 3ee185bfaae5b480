-- Trigrams find what looks close. Trusted since PostgreSQL 13: whoever may create tables in the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "closeOnes" TEXT;

-- CreateTable
CREATE TABLE "Support" (
    "participantId" UUID NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Support_pkey" PRIMARY KEY ("participantId","proposalId")
);

-- CreateTable
CREATE TABLE "JoinWish" (
    "proposalId" INTEGER NOT NULL,
    "draftId" INTEGER NOT NULL,
    "participantId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "toldAt" TIMESTAMPTZ,

    CONSTRAINT "JoinWish_pkey" PRIMARY KEY ("draftId","proposalId")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" SERIAL NOT NULL,
    "processId" UUID NOT NULL,
    "proposalId" INTEGER,
    "projectId" INTEGER,
    "authorId" UUID,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "decidedAt" TIMESTAMPTZ,
    "decidedBy" UUID,
    "reason" TEXT,
    "earlier" TEXT,
    "toldAt" TIMESTAMPTZ,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentReport" (
    "commentId" INTEGER NOT NULL,
    "participantId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "settledAt" TIMESTAMPTZ,

    CONSTRAINT "CommentReport_pkey" PRIMARY KEY ("commentId","participantId")
);

-- CreateIndex
CREATE INDEX "Support_proposalId_idx" ON "Support"("proposalId");

-- CreateIndex
CREATE INDEX "JoinWish_toldAt_idx" ON "JoinWish"("toldAt");

-- CreateIndex
CREATE INDEX "JoinWish_proposalId_idx" ON "JoinWish"("proposalId");

-- CreateIndex
CREATE INDEX "JoinWish_participantId_idx" ON "JoinWish"("participantId");

-- CreateIndex
CREATE INDEX "Comment_processId_state_idx" ON "Comment"("processId", "state");

-- CreateIndex
CREATE INDEX "Comment_proposalId_state_idx" ON "Comment"("proposalId", "state");

-- CreateIndex
CREATE INDEX "Comment_projectId_state_idx" ON "Comment"("projectId", "state");

-- CreateIndex
CREATE INDEX "Comment_authorId_createdAt_idx" ON "Comment"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_decidedAt_idx" ON "Comment"("decidedAt");

-- CreateIndex
CREATE INDEX "CommentReport_participantId_idx" ON "CommentReport"("participantId");

-- CreateIndex
CREATE INDEX "ProposalVersion_title_idx" ON "ProposalVersion" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ProposalVersion_body_idx" ON "ProposalVersion" USING GIN ("body" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinWish" ADD CONSTRAINT "JoinWish_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinWish" ADD CONSTRAINT "JoinWish_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinWish" ADD CONSTRAINT "JoinWish_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Titles of projects are in several languages. Prisma does not know indexes on expressions and leaves them alone.
CREATE INDEX "Project_title_idx" ON "Project" USING GIN (("title"::text) gin_trgm_ops);

-- A comment is about one thing.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_about_one" CHECK (num_nonnulls("proposalId", "projectId") = 1);

-- What a process file means that does not speak of them.
UPDATE "ParticipatoryProcess"
SET rules = '{"supports": {"hidden": false}, "comments": {"heldFirst": true}}'::jsonb || rules;
