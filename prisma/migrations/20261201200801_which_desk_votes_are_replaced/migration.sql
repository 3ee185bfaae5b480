-- AlterTable
ALTER TABLE "DeskSession" ADD COLUMN     "replacedVotes" TIMESTAMPTZ[] DEFAULT ARRAY[]::TIMESTAMPTZ[];
