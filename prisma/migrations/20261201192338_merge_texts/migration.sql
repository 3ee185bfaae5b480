-- AlterTable
ALTER TABLE "ProposalMerge" ADD COLUMN     "fromSent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "fromShown" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "intoSent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "intoShown" INTEGER NOT NULL DEFAULT 0;

-- Of what is asked about now, both are known to say what they said where nothing was sent or decided since. Of the others
-- nobody can tell: 0, which no version is, ends the question kindly.
UPDATE "ProposalMerge" m SET
  "fromSent" = coalesce(f."sentVersion", f."publicVersion", 0), "fromShown" = coalesce(f."publicVersion", f."sentVersion", 0),
  "intoSent" = coalesce(i."sentVersion", i."publicVersion", 0), "intoShown" = coalesce(i."publicVersion", i."sentVersion", 0)
FROM "Proposal" f, "Proposal" i
WHERE f.id = m."fromId" AND i.id = m."intoId" AND m.state = 'asked'
  AND coalesce(f."waitingSince" <= m."proposedAt", true) AND coalesce(f."decidedAt" <= m."proposedAt", true)
  AND coalesce(i."waitingSince" <= m."proposedAt", true) AND coalesce(i."decidedAt" <= m."proposedAt", true);
