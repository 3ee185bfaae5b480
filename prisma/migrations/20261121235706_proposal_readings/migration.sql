-- AlterTable
ALTER TABLE "Proposal" DROP COLUMN "stateBefore",
ADD COLUMN     "earlier" JSONB,
ADD COLUMN     "sentVersion" INTEGER,
ADD COLUMN     "toldAt" TIMESTAMPTZ,
ADD COLUMN     "verdict" TEXT;

-- CreateIndex
CREATE INDEX "Proposal_processId_waitingSince_idx" ON "Proposal"("processId", "waitingSince");
