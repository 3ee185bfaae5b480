-- CreateTable
CREATE TABLE "Community" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "displayName" TEXT,
    "language" TEXT,
    "areaKey" TEXT,
    "messages" TEXT NOT NULL DEFAULT 'none',
    "quiet" BOOLEAN NOT NULL DEFAULT true,
    "photos" BOOLEAN NOT NULL DEFAULT true,
    "stoppedAt" TIMESTAMPTZ,
    "welcomedAt" TIMESTAMPTZ,
    "suspendedUntil" TIMESTAMPTZ,
    "suspendedReason" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "unreachableSince" TIMESTAMPTZ,
    "lastSeenAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ NOT NULL,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleCode" (
    "hash" TEXT NOT NULL,
    "processId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedBy" UUID,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "RoleCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ParticipatoryProcess" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "city" TEXT NOT NULL,
    "organizer" JSONB NOT NULL,
    "edition" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "languages" TEXT[],
    "rules" JSONB NOT NULL,
    "rulesHash" TEXT NOT NULL,
    "themes" JSONB NOT NULL,
    "desks" JSONB NOT NULL,
    "topics" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "pausedUntil" TIMESTAMPTZ,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ParticipatoryProcess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ NOT NULL,
    "endsAt" TIMESTAMPTZ NOT NULL,
    "movedFrom" TIMESTAMPTZ,

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Area" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "budget" BIGINT NOT NULL,
    "outline" JSONB NOT NULL,
    "streets" TEXT[],

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" SERIAL NOT NULL,
    "processId" UUID NOT NULL,
    "number" INTEGER,
    "authorId" UUID,
    "state" TEXT NOT NULL,
    "showName" BOOLEAN NOT NULL DEFAULT false,
    "origin" TEXT NOT NULL DEFAULT 'chat',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "workingVersion" INTEGER NOT NULL DEFAULT 1,
    "publicVersion" INTEGER,
    "waitingSince" TIMESTAMPTZ,
    "note" TEXT,
    "reason" TEXT,
    "stateBefore" TEXT,
    "decidedAt" TIMESTAMPTZ,
    "decidedBy" UUID,
    "takenBy" UUID,
    "takenUntil" TIMESTAMPTZ,
    "mergedInto" INTEGER,
    "submittedAt" TIMESTAMPTZ,
    "keptUntil" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalVersion" (
    "proposalId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT,
    "body" TEXT,
    "areaKey" TEXT,
    "place" JSONB,
    "themeKey" TEXT,
    "skipped" TEXT[],
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ProposalVersion_pkey" PRIMARY KEY ("proposalId","version")
);

-- CreateTable
CREATE TABLE "ProposalPhoto" (
    "id" UUID NOT NULL,
    "proposalId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "alt" TEXT,

    CONSTRAINT "ProposalPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "File" (
    "id" UUID NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "public" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "File_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" SERIAL NOT NULL,
    "processId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "areaKey" TEXT NOT NULL,
    "themeKey" TEXT,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "details" JSONB NOT NULL,
    "from" JSONB NOT NULL,
    "cost" BIGINT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "place" JSONB,
    "photos" JSONB NOT NULL DEFAULT '[]',
    "proposalId" INTEGER,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "participantId" UUID NOT NULL,
    "projectId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("participantId","projectId")
);

-- CreateTable
CREATE TABLE "Eligibility" (
    "id" UUID NOT NULL,
    "processId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "areaKey" TEXT,
    "identifierHash" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Eligibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonalCode" (
    "hash" TEXT NOT NULL,
    "processId" UUID NOT NULL,
    "areaKey" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,

    CONSTRAINT "PersonalCode_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ListedPerson" (
    "processId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "areaKey" TEXT,

    CONSTRAINT "ListedPerson_pkey" PRIMARY KEY ("processId","hash")
);

-- CreateTable
CREATE TABLE "VerificationAttempt" (
    "id" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "VerificationAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BallotBox" (
    "id" SERIAL NOT NULL,
    "processId" UUID NOT NULL,
    "areaKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wrappedKey" BYTEA,
    "closedAt" TIMESTAMPTZ,

    CONSTRAINT "BallotBox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftBallot" (
    "participantId" UUID NOT NULL,
    "boxId" INTEGER NOT NULL,
    "choices" INTEGER[],
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "DraftBallot_pkey" PRIMARY KEY ("participantId","boxId")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" UUID NOT NULL,
    "boxId" INTEGER NOT NULL,
    "voterTag" TEXT,
    "choices" INTEGER[],

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoterRollEntry" (
    "boxId" INTEGER NOT NULL,
    "participantId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "castAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "VoterRollEntry_pkey" PRIMARY KEY ("boxId","participantId")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "code" TEXT NOT NULL,
    "boxId" INTEGER NOT NULL,
    "tag" TEXT,
    "state" TEXT NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Count" (
    "id" UUID NOT NULL,
    "boxId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "inputsHash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "chartFileId" UUID,
    "countedAt" TIMESTAMPTZ NOT NULL,
    "approvedBy" UUID,
    "approvedAt" TIMESTAMPTZ,

    CONSTRAINT "Count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "communityId" UUID,
    "participantId" UUID,
    "processId" UUID,
    "flow" TEXT NOT NULL DEFAULT '',
    "flowVersion" INTEGER NOT NULL DEFAULT 0,
    "step" TEXT NOT NULL DEFAULT '',
    "asking" TEXT,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "turn" INTEGER NOT NULL DEFAULT 0,
    "trail" JSONB NOT NULL DEFAULT '[]',
    "lastPress" TEXT,
    "screen" TEXT,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundEvent" (
    "id" TEXT NOT NULL,
    "conversationId" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "InboundEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" BIGSERIAL NOT NULL,
    "conversationId" UUID NOT NULL,
    "eventId" TEXT,
    "replies" JSONB,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "sentAt" TIMESTAMPTZ,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HelpRequest" (
    "id" SERIAL NOT NULL,
    "processId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "answeredAt" TIMESTAMPTZ,
    "answeredBy" UUID,

    CONSTRAINT "HelpRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "communityId" UUID NOT NULL,
    "processId" UUID,
    "at" TIMESTAMPTZ NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "why" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Community_slug_key" ON "Community"("slug");

-- CreateIndex
CREATE INDEX "Participant_communityId_idx" ON "Participant"("communityId");

-- CreateIndex
CREATE INDEX "Account_participantId_idx" ON "Account"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_communityId_platform_externalId_key" ON "Account"("communityId", "platform", "externalId");

-- CreateIndex
CREATE INDEX "Role_participantId_idx" ON "Role"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "ParticipatoryProcess_communityId_slug_key" ON "ParticipatoryProcess"("communityId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Phase_processId_kind_key" ON "Phase"("processId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Area_processId_key_key" ON "Area"("processId", "key");

-- CreateIndex
CREATE INDEX "Proposal_processId_state_idx" ON "Proposal"("processId", "state");

-- CreateIndex
CREATE INDEX "Proposal_authorId_idx" ON "Proposal"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_processId_number_key" ON "Proposal"("processId", "number");

-- CreateIndex
CREATE INDEX "ProposalPhoto_proposalId_version_idx" ON "ProposalPhoto"("proposalId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Project_proposalId_key" ON "Project"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_processId_number_key" ON "Project"("processId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Eligibility_processId_identifierHash_key" ON "Eligibility"("processId", "identifierHash");

-- CreateIndex
CREATE UNIQUE INDEX "Eligibility_processId_participantId_key" ON "Eligibility"("processId", "participantId");

-- CreateIndex
CREATE INDEX "PersonalCode_processId_idx" ON "PersonalCode"("processId");

-- CreateIndex
CREATE INDEX "VerificationAttempt_participantId_at_idx" ON "VerificationAttempt"("participantId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "BallotBox_processId_areaKey_key" ON "BallotBox"("processId", "areaKey");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_boxId_voterTag_key" ON "Ballot"("boxId", "voterTag");

-- CreateIndex
CREATE INDEX "Receipt_boxId_tag_idx" ON "Receipt"("boxId", "tag");

-- CreateIndex
CREATE UNIQUE INDEX "Count_boxId_version_key" ON "Count"("boxId", "version");

-- CreateIndex
CREATE INDEX "Conversation_participantId_idx" ON "Conversation"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_platform_externalId_key" ON "Conversation"("platform", "externalId");

-- CreateIndex
CREATE INDEX "InboundEvent_receivedAt_idx" ON "InboundEvent"("receivedAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_state_id_idx" ON "OutboxMessage"("state", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_conversationId_id_idx" ON "OutboxMessage"("conversationId", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_eventId_idx" ON "OutboxMessage"("eventId");

-- CreateIndex
CREATE INDEX "HelpRequest_processId_answeredAt_idx" ON "HelpRequest"("processId", "answeredAt");

-- CreateIndex
CREATE INDEX "AuditEntry_processId_id_idx" ON "AuditEntry"("processId", "id");

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleCode" ADD CONSTRAINT "RoleCode_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipatoryProcess" ADD CONSTRAINT "ParticipatoryProcess_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalVersion" ADD CONSTRAINT "ProposalVersion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalPhoto" ADD CONSTRAINT "ProposalPhoto_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Eligibility" ADD CONSTRAINT "Eligibility_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Eligibility" ADD CONSTRAINT "Eligibility_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalCode" ADD CONSTRAINT "PersonalCode_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedPerson" ADD CONSTRAINT "ListedPerson_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerificationAttempt" ADD CONSTRAINT "VerificationAttempt_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallotBox" ADD CONSTRAINT "BallotBox_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftBallot" ADD CONSTRAINT "DraftBallot_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftBallot" ADD CONSTRAINT "DraftBallot_boxId_fkey" FOREIGN KEY ("boxId") REFERENCES "BallotBox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_boxId_fkey" FOREIGN KEY ("boxId") REFERENCES "BallotBox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoterRollEntry" ADD CONSTRAINT "VoterRollEntry_boxId_fkey" FOREIGN KEY ("boxId") REFERENCES "BallotBox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoterRollEntry" ADD CONSTRAINT "VoterRollEntry_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_boxId_fkey" FOREIGN KEY ("boxId") REFERENCES "BallotBox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Count" ADD CONSTRAINT "Count_boxId_fkey" FOREIGN KEY ("boxId") REFERENCES "BallotBox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundEvent" ADD CONSTRAINT "InboundEvent_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "Community"("id") ON DELETE CASCADE ON UPDATE CASCADE;
