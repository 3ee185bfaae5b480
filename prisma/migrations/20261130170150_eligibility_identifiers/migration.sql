-- AlterTable
ALTER TABLE "Eligibility" ADD COLUMN     "ageBand" TEXT,
ADD COLUMN     "strength" INTEGER,
ADD COLUMN     "tie" TEXT;

-- CreateTable
CREATE TABLE "EligibilityIdentifier" (
    "processId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "eligibilityId" UUID NOT NULL,

    CONSTRAINT "EligibilityIdentifier_pkey" PRIMARY KEY ("processId","hash")
);

-- CreateIndex
CREATE INDEX "EligibilityIdentifier_eligibilityId_idx" ON "EligibilityIdentifier"("eligibilityId");

-- AddForeignKey
ALTER TABLE "EligibilityIdentifier" ADD CONSTRAINT "EligibilityIdentifier_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EligibilityIdentifier" ADD CONSTRAINT "EligibilityIdentifier_eligibilityId_fkey" FOREIGN KEY ("eligibilityId") REFERENCES "Eligibility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rights given so far keep their identifier. A code of a letter was kept as the listed person it is for.
INSERT INTO "EligibilityIdentifier" ("processId", hash, kind, "eligibilityId")
SELECT e."processId", e."identifierHash",
  CASE WHEN EXISTS (SELECT FROM "PersonalCode" c WHERE c.hash = e."identifierHash") THEN 'code' ELSE 'list' END, e.id
FROM "Eligibility" e;

-- A code came by letter or from a desk. Name and birth date were only declared.
UPDATE "Eligibility" SET strength = CASE method WHEN 'code' THEN 2 ELSE 1 END;

-- AlterTable
ALTER TABLE "Eligibility" ALTER COLUMN "strength" SET NOT NULL;

-- DropIndex
DROP INDEX "Eligibility_processId_identifierHash_key";

-- AlterTable
ALTER TABLE "Eligibility" DROP COLUMN "identifierHash";
