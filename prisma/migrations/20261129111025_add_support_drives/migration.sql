-- CreateTable
CREATE TABLE "SupportDrive" (
    "id" SERIAL NOT NULL,
    "conversationId" UUID NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "goal" INTEGER NOT NULL,
    "endsAt" TIMESTAMPTZ NOT NULL,
    "startedBy" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "closedAt" TIMESTAMPTZ,

    CONSTRAINT "SupportDrive_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SupportDrive_closedAt_idx" ON "SupportDrive"("closedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SupportDrive_conversationId_proposalId_key" ON "SupportDrive"("conversationId", "proposalId");

-- AddForeignKey
ALTER TABLE "SupportDrive" ADD CONSTRAINT "SupportDrive_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportDrive" ADD CONSTRAINT "SupportDrive_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportDrive" ADD CONSTRAINT "SupportDrive_startedBy_fkey" FOREIGN KEY ("startedBy") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
