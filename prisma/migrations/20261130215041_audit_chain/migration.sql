-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "actorRoles" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "hash" TEXT,
ADD COLUMN     "position" INTEGER;

-- AlterTable
ALTER TABLE "Community" ADD COLUMN     "auditCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "auditHash" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_communityId_position_key" ON "AuditEntry"("communityId", "position");

-- What applies migrations ends a statement at every semicolon, also in quotes: those of the function are written as \073.
-- The record is append-only (I-14). Its entries may be put into the chain once, and leave only with their whole community.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF TG_OP = ''UPDATE'' THEN
    IF OLD.hash IS NULL AND OLD.position IS NULL
      AND to_jsonb(NEW) - ''hash'' - ''position'' = to_jsonb(OLD) - ''hash'' - ''position'' THEN
      RETURN NEW\073
    END IF\073
  ELSIF TG_OP = ''DELETE'' THEN
    IF NOT EXISTS (SELECT FROM "Community" WHERE id = OLD."communityId") THEN
      RETURN OLD\073
    END IF\073
  END IF\073
  RAISE EXCEPTION ''the audit record is append-only'' USING ERRCODE = ''restrict_violation''\073
END
';

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
