-- AlterTable
ALTER TABLE "Role" ADD COLUMN     "areaKey" TEXT;

-- AlterTable
ALTER TABLE "RoleCode" ADD COLUMN     "areaKey" TEXT,
ADD COLUMN     "invitedBy" UUID,
ADD COLUMN     "number" SERIAL NOT NULL,
ADD COLUMN     "revokedAt" TIMESTAMPTZ;

-- CreateIndex
CREATE UNIQUE INDEX "RoleCode_number_key" ON "RoleCode"("number");

-- CreateIndex
CREATE INDEX "RoleCode_processId_expiresAt_idx" ON "RoleCode"("processId", "expiresAt");
