-- AlterTable
ALTER TABLE "ProcessDraft" ADD COLUMN     "copied" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "origin" JSONB NOT NULL DEFAULT '{}';
