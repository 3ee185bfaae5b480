-- AlterTable
ALTER TABLE "BallotBox" ADD COLUMN     "recount" JSONB;

-- AlterTable
ALTER TABLE "Count" ADD COLUMN     "note" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "publishAt" TIMESTAMPTZ,
ADD COLUMN     "publishedAt" TIMESTAMPTZ,
ADD COLUMN     "turnout" JSONB NOT NULL DEFAULT '{}';

-- What was approved was published at once
UPDATE "Count" SET "publishedAt" = "approvedAt";

-- CreateTable
CREATE TABLE "CountApproval" (
    "countId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "CountApproval_pkey" PRIMARY KEY ("countId","participantId")
);

-- CreateTable
CREATE TABLE "CountFile" (
    "countId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "CountFile_pkey" PRIMARY KEY ("countId","name")
);

-- CreateIndex
CREATE INDEX "CountApproval_participantId_idx" ON "CountApproval"("participantId");

-- CreateIndex
CREATE INDEX "Count_publishAt_idx" ON "Count"("publishAt");

-- AddForeignKey
ALTER TABLE "CountApproval" ADD CONSTRAINT "CountApproval_countId_fkey" FOREIGN KEY ("countId") REFERENCES "Count"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountApproval" ADD CONSTRAINT "CountApproval_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountFile" ADD CONSTRAINT "CountFile_countId_fkey" FOREIGN KEY ("countId") REFERENCES "Count"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "CountApproval" ("countId", "participantId", "at")
SELECT c.id, c."approvedBy", c."approvedAt" FROM "Count" c JOIN "Participant" p ON p.id = c."approvedBy"
WHERE c."approvedAt" IS NOT NULL;

ALTER TABLE "Count" DROP COLUMN "approvedAt", DROP COLUMN "approvedBy";

-- Processes that were there before keep to what is usual
UPDATE "ParticipatoryProcess"
SET rules = rules || '{"results": {"approvals": 2, "provisionalDays": 0, "licence": "CC-BY-4.0"}}'
WHERE NOT rules ? 'results';
