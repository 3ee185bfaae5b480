-- CreateTable
CREATE TABLE "ReadBefore" (
    "participantId" UUID NOT NULL,
    "processId" UUID NOT NULL,

    CONSTRAINT "ReadBefore_pkey" PRIMARY KEY ("participantId","processId")
);

-- AddForeignKey
ALTER TABLE "ReadBefore" ADD CONSTRAINT "ReadBefore_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadBefore" ADD CONSTRAINT "ReadBefore_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ParticipatoryProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What nobody wrote down so far: whoever did something in a process that no chat of theirs is about now.
INSERT INTO "ReadBefore" ("participantId", "processId")
SELECT t."participantId", t."processId" FROM (
  SELECT "participantId", "processId" FROM "Eligibility"
  UNION SELECT v."participantId", b."processId" FROM "VoterRollEntry" v JOIN "BallotBox" b ON b.id = v."boxId"
  UNION SELECT s."participantId", p."processId" FROM "Subscription" s JOIN "Project" p ON p.id = s."projectId"
  UNION SELECT s."participantId", p."processId" FROM "Support" s JOIN "Proposal" p ON p.id = s."proposalId"
  UNION SELECT s."participantId", m."processId" FROM "MeetingSignUp" s JOIN "Meeting" m ON m.id = s."meetingId"
  UNION SELECT "authorId", "processId" FROM "Proposal" WHERE "authorId" IS NOT NULL
) t
WHERE NOT EXISTS (
  SELECT FROM "Conversation" c
  WHERE c."participantId" = t."participantId" AND c."processId" = t."processId" AND c.kind = 'private')
ON CONFLICT DO NOTHING;
