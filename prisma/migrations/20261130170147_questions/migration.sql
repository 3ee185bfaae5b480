-- DropIndex
DROP INDEX "BallotBox_processId_areaKey_key";

-- AlterTable
ALTER TABLE "Ballot" ADD COLUMN     "points" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "BallotBox" ADD COLUMN     "questionKey" TEXT NOT NULL DEFAULT 'projects';

-- AlterTable
ALTER TABLE "DraftBallot" ADD COLUMN     "points" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "pointsBefore" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "questionKey" TEXT NOT NULL DEFAULT 'projects';

-- CreateIndex
CREATE UNIQUE INDEX "BallotBox_processId_questionKey_areaKey_key" ON "BallotBox"("processId", "questionKey", "areaKey");

-- What was one ballot and one way of counting is now the first question
UPDATE "ParticipatoryProcess"
SET rules = (rules - 'ballot' - 'counting') || jsonb_build_object(
  'questions', jsonb_build_array(jsonb_build_object(
    'key', 'projects',
    'title', jsonb_build_object('it', 'Progetti', 'en', 'Projects'),
    'where', 'own',
    'ballot', rules->'ballot',
    'counting', rules->'counting')))
WHERE rules ? 'ballot';
