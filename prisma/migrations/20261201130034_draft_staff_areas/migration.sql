-- AlterTable
ALTER TABLE "DraftStaff" DROP CONSTRAINT "DraftStaff_pkey",
ADD COLUMN     "areaKey" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "DraftStaff_pkey" PRIMARY KEY ("draftId", "participantId", "kind", "areaKey");
