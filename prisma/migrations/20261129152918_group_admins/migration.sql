-- AlterTable
ALTER TABLE "GroupMember" ADD COLUMN     "isAdmin" BOOLEAN;
