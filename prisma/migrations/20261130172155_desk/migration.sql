-- CreateTable
CREATE TABLE "DeskSession" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "clerkId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "areaKey" TEXT,
    "replaces" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "told" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "touchedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "DeskSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskDraft" (
    "sessionId" UUID NOT NULL,
    "boxId" INTEGER NOT NULL,
    "choices" INTEGER[],
    "points" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "before" INTEGER[],
    "pointsBefore" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "DeskDraft_pkey" PRIMARY KEY ("sessionId","boxId")
);

-- CreateIndex
CREATE INDEX "DeskSession_participantId_idx" ON "DeskSession"("participantId");

-- CreateIndex
CREATE INDEX "DeskSession_touchedAt_idx" ON "DeskSession"("touchedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DeskSession_clerkId_processId_key" ON "DeskSession"("clerkId", "processId");

-- AddForeignKey
ALTER TABLE "DeskSession" ADD CONSTRAINT "DeskSession_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskSession" ADD CONSTRAINT "DeskSession_clerkId_fkey" FOREIGN KEY ("clerkId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskSession" ADD CONSTRAINT "DeskSession_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskSession" ADD CONSTRAINT "DeskSession_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskDraft" ADD CONSTRAINT "DeskDraft_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "DeskSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskDraft" ADD CONSTRAINT "DeskDraft_boxId_fkey" FOREIGN KEY ("boxId") REFERENCES "BallotBox"("id") ON DELETE CASCADE ON UPDATE CASCADE;
