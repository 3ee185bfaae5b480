-- AlterTable
ALTER TABLE "ProposalVersion" ADD COLUMN     "shown" BOOLEAN NOT NULL DEFAULT false;
