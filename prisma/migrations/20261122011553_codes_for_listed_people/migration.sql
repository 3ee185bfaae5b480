-- AlterTable
ALTER TABLE "PersonalCode" ADD COLUMN     "personHash" TEXT;
