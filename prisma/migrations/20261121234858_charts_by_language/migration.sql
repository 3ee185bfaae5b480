-- AlterTable
ALTER TABLE "Count" DROP COLUMN "chartFileId",
ADD COLUMN     "charts" JSONB NOT NULL DEFAULT '{}';
