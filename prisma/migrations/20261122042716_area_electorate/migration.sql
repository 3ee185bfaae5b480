-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "electorate" INTEGER;
