-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "limits" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "ParticipatoryProcess" ADD COLUMN     "trial" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ProcessDraft" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "file" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "begunBy" UUID,
    "askedBy" UUID,
    "askedVersion" INTEGER,
    "processId" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ProcessDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftStaff" (
    "draftId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "DraftStaff_pkey" PRIMARY KEY ("draftId","participantId","kind")
);

-- CreateTable
CREATE TABLE "Trial" (
    "processId" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "homeId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Trial_pkey" PRIMARY KEY ("processId")
);

-- CreateIndex
CREATE INDEX "ProcessDraft_communityId_idx" ON "ProcessDraft"("communityId");

-- CreateIndex
CREATE INDEX "DraftStaff_participantId_idx" ON "DraftStaff"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "Trial_conversationId_key" ON "Trial"("conversationId");

-- CreateIndex
CREATE INDEX "Trial_draftId_idx" ON "Trial"("draftId");

-- AddForeignKey
ALTER TABLE "ProcessDraft" ADD CONSTRAINT "ProcessDraft_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessDraft" ADD CONSTRAINT "ProcessDraft_begunBy_fkey" FOREIGN KEY ("begunBy") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessDraft" ADD CONSTRAINT "ProcessDraft_askedBy_fkey" FOREIGN KEY ("askedBy") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftStaff" ADD CONSTRAINT "DraftStaff_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ProcessDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftStaff" ADD CONSTRAINT "DraftStaff_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trial" ADD CONSTRAINT "Trial_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ProcessDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;
