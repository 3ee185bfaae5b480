-- AlterTable
ALTER TABLE "BallotBox" ADD COLUMN     "erasedAt" TIMESTAMPTZ;
