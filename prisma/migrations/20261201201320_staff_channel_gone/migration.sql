-- AlterTable
ALTER TABLE "StaffChannel" ADD COLUMN     "endedAt" TIMESTAMPTZ;
