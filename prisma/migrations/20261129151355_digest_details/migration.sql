-- AlterTable
ALTER TABLE "Association" ADD COLUMN     "toldDetails" JSONB;
