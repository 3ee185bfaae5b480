-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "name" TEXT;

-- CreateTable
CREATE TABLE "PostedMessage" (
    "conversationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ref" TEXT,
    "hash" TEXT NOT NULL,
    "postedAt" TIMESTAMPTZ NOT NULL,
    "waiting" JSONB,
    "dueAt" TIMESTAMPTZ,

    CONSTRAINT "PostedMessage_pkey" PRIMARY KEY ("conversationId","name")
);

-- CreateTable
CREATE TABLE "Association" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "areas" TEXT[],
    "themes" TEXT[],
    "digestDay" INTEGER,
    "language" TEXT NOT NULL,
    "setUpBy" UUID,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "toldLast" TEXT,
    "endedAt" TIMESTAMPTZ,
    "endToldAt" TIMESTAMPTZ,

    CONSTRAINT "Association_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuickCheck" (
    "id" SERIAL NOT NULL,
    "conversationId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "options" TEXT[],
    "closesAt" TIMESTAMPTZ NOT NULL,
    "totals" INTEGER[],
    "closedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "QuickCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuickCheckAnswer" (
    "checkId" INTEGER NOT NULL,
    "voter" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,

    CONSTRAINT "QuickCheckAnswer_pkey" PRIMARY KEY ("checkId","voter")
);

-- CreateTable
CREATE TABLE "StaffChannel" (
    "conversationId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "boundAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StaffChannel_pkey" PRIMARY KEY ("conversationId")
);

-- CreateTable
CREATE TABLE "StaffCard" (
    "conversationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "done" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "StaffCard_pkey" PRIMARY KEY ("conversationId","name")
);

-- CreateIndex
CREATE INDEX "PostedMessage_dueAt_idx" ON "PostedMessage"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Association_conversationId_key" ON "Association"("conversationId");

-- CreateIndex
CREATE INDEX "Association_processId_idx" ON "Association"("processId");

-- CreateIndex
CREATE INDEX "Association_endedAt_idx" ON "Association"("endedAt");

-- CreateIndex
CREATE INDEX "QuickCheck_closedAt_closesAt_idx" ON "QuickCheck"("closedAt", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "StaffChannel_processId_key" ON "StaffChannel"("processId");

-- AddForeignKey
ALTER TABLE "PostedMessage" ADD CONSTRAINT "PostedMessage_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Association" ADD CONSTRAINT "Association_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Association" ADD CONSTRAINT "Association_setUpBy_fkey" FOREIGN KEY ("setUpBy") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuickCheck" ADD CONSTRAINT "QuickCheck_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuickCheckAnswer" ADD CONSTRAINT "QuickCheckAnswer_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "QuickCheck"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffChannel" ADD CONSTRAINT "StaffChannel_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffCard" ADD CONSTRAINT "StaffCard_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "StaffChannel"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;
