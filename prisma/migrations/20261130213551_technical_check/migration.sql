-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "alternativeTo" INTEGER,
ADD COLUMN     "designSummary" TEXT,
ADD COLUMN     "designSummaryAt" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "Assessment" (
    "id" SERIAL NOT NULL,
    "processId" UUID NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "evaluatorId" UUID,
    "assignedAt" TIMESTAMPTZ NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "verdict" TEXT,
    "cost" BIGINT,
    "office" TEXT,
    "reason" TEXT,
    "writtenBy" UUID,
    "writtenAt" TIMESTAMPTZ,
    "readerId" UUID,
    "readBy" UUID,
    "readAt" TIMESTAMPTZ,
    "sentBackWhy" TEXT,
    "publishedAt" TIMESTAMPTZ,
    "supports" INTEGER,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentNote" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "byId" UUID,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "AssessmentNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoDesignMessage" (
    "id" SERIAL NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "fromOffice" BOOLEAN NOT NULL,
    "byId" UUID,
    "text" TEXT NOT NULL,
    "part" TEXT,
    "before" TEXT,
    "state" TEXT,
    "version" INTEGER,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "CoDesignMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assessment_processId_state_idx" ON "Assessment"("processId", "state");

-- CreateIndex
CREATE INDEX "Assessment_processId_publishedAt_idx" ON "Assessment"("processId", "publishedAt");

-- CreateIndex
CREATE INDEX "Assessment_evaluatorId_idx" ON "Assessment"("evaluatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_proposalId_round_key" ON "Assessment"("proposalId", "round");

-- CreateIndex
CREATE INDEX "AssessmentNote_proposalId_idx" ON "AssessmentNote"("proposalId");

-- CreateIndex
CREATE INDEX "CoDesignMessage_proposalId_idx" ON "CoDesignMessage"("proposalId");

-- CreateIndex
CREATE INDEX "CoDesignMessage_byId_idx" ON "CoDesignMessage"("byId");

-- CreateIndex
CREATE INDEX "Proposal_alternativeTo_idx" ON "Proposal"("alternativeTo");

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentNote" ADD CONSTRAINT "AssessmentNote_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentNote" ADD CONSTRAINT "AssessmentNote_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoDesignMessage" ADD CONSTRAINT "CoDesignMessage_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoDesignMessage" ADD CONSTRAINT "CoDesignMessage_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
