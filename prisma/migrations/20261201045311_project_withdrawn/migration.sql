-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "withdrawnWhy" JSONB NOT NULL DEFAULT '{}';
