-- AlterTable
ALTER TABLE "Eligibility" ADD COLUMN     "barredAs" TEXT;

-- AlterTable
ALTER TABLE "ListedPerson" ADD COLUMN     "barredAs" TEXT;

-- AlterTable
ALTER TABLE "VerificationAttempt" ADD COLUMN     "identifierHash" TEXT;

-- CreateTable
CREATE TABLE "PhoneCode" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "phoneHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "sealed" BYTEA,
    "leasedUntil" TIMESTAMPTZ,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "PhoneCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginLink" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "processId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "tie" TEXT,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "stateHash" TEXT,
    "browserHash" TEXT,
    "startedAt" TIMESTAMPTZ,
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "LoginLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskCode" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "participantId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "DeskCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PhoneCode_participantId_createdAt_idx" ON "PhoneCode"("participantId", "createdAt");

-- CreateIndex
CREATE INDEX "PhoneCode_phoneHash_createdAt_idx" ON "PhoneCode"("phoneHash", "createdAt");

-- CreateIndex
CREATE INDEX "PhoneCode_createdAt_idx" ON "PhoneCode"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "LoginLink_hash_key" ON "LoginLink"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "LoginLink_stateHash_key" ON "LoginLink"("stateHash");

-- CreateIndex
CREATE INDEX "LoginLink_participantId_idx" ON "LoginLink"("participantId");

-- CreateIndex
CREATE INDEX "LoginLink_expiresAt_idx" ON "LoginLink"("expiresAt");

-- CreateIndex
CREATE INDEX "DeskCode_participantId_idx" ON "DeskCode"("participantId");

-- CreateIndex
CREATE INDEX "DeskCode_expiresAt_idx" ON "DeskCode"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "DeskCode_processId_hash_key" ON "DeskCode"("processId", "hash");

-- CreateIndex
CREATE INDEX "VerificationAttempt_identifierHash_at_idx" ON "VerificationAttempt"("identifierHash", "at");

-- AddForeignKey
ALTER TABLE "PhoneCode" ADD CONSTRAINT "PhoneCode_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhoneCode" ADD CONSTRAINT "PhoneCode_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginLink" ADD CONSTRAINT "LoginLink_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginLink" ADD CONSTRAINT "LoginLink_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginLink" ADD CONSTRAINT "LoginLink_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskCode" ADD CONSTRAINT "DeskCode_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskCode" ADD CONSTRAINT "DeskCode_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskCode" ADD CONSTRAINT "DeskCode_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
