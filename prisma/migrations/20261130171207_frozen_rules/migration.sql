-- CreateTable
CREATE TABLE "RuleSheet" (
    "processId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "frozenAt" TIMESTAMPTZ NOT NULL,
    "why" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "RuleSheet_pkey" PRIMARY KEY ("processId","version")
);

-- CreateTable
CREATE TABLE "RuleChange" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "source" BYTEA NOT NULL,
    "changes" JSONB NOT NULL,
    "why" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ NOT NULL,
    "decidedAt" TIMESTAMPTZ,
    "rejectedBy" UUID,

    CONSTRAINT "RuleChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleChangeApproval" (
    "changeId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "approvedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RuleChangeApproval_pkey" PRIMARY KEY ("changeId","participantId")
);

-- CreateIndex
CREATE INDEX "RuleChange_processId_state_idx" ON "RuleChange"("processId", "state");

-- AddForeignKey
ALTER TABLE "RuleSheet" ADD CONSTRAINT "RuleSheet_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleChange" ADD CONSTRAINT "RuleChange_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleChangeApproval" ADD CONSTRAINT "RuleChangeApproval_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "RuleChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleChangeApproval" ADD CONSTRAINT "RuleChangeApproval_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
