-- AlterTable
ALTER TABLE "DraftBallot" ADD COLUMN     "before" INTEGER[];
