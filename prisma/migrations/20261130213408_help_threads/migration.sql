-- DropIndex
DROP INDEX "HelpRequest_processId_answeredAt_idx";

-- AlterTable
ALTER TABLE "HelpRequest" ADD COLUMN     "passedTo" TEXT,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'waiting',
ADD COLUMN     "takenBy" UUID,
ADD COLUMN     "takenUntil" TIMESTAMPTZ,
ADD COLUMN     "waitingSince" TIMESTAMPTZ;

UPDATE "HelpRequest" SET "waitingSince" = "createdAt",
  "state" = CASE WHEN "answeredAt" IS NULL THEN 'waiting' WHEN "kind" = 'pressure' THEN 'closed' ELSE 'answered' END;

ALTER TABLE "HelpRequest" ALTER COLUMN "waitingSince" SET NOT NULL;

-- AlterTable
ALTER TABLE "ParticipatoryProcess" ADD COLUMN     "answers" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "HelpMessage" (
    "id" SERIAL NOT NULL,
    "requestId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "saidBy" UUID,
    "desk" TEXT,
    "stateBefore" TEXT,
    "toldAt" TIMESTAMPTZ,

    CONSTRAINT "HelpMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HelpMessage_requestId_idx" ON "HelpMessage"("requestId");

-- CreateIndex
CREATE INDEX "HelpMessage_toldAt_at_idx" ON "HelpMessage"("toldAt", "at");

-- CreateIndex
CREATE INDEX "HelpRequest_processId_state_waitingSince_idx" ON "HelpRequest"("processId", "state", "waitingSince");

-- AddForeignKey
ALTER TABLE "HelpMessage" ADD CONSTRAINT "HelpMessage_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "HelpRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was answered before is the first message after its question, and was told at once
INSERT INTO "HelpMessage" ("requestId", "kind", "text", "at", "saidBy", "toldAt")
SELECT "id", 'office', "answer", "answeredAt", "answeredBy", "answeredAt" FROM "HelpRequest" WHERE "answer" IS NOT NULL AND "answeredAt" IS NOT NULL;

ALTER TABLE "HelpRequest" DROP COLUMN "answer";
