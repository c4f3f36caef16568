-- Who an actor is: what was checked, by which centre, until when; codes to addresses at its own domain.
CREATE TYPE "verification_check" AS ENUM ('register_number', 'domain_mail', 'document', 'call_back');

ALTER TABLE "actors" ADD COLUMN "verified_checks" "verification_check"[] DEFAULT ARRAY[]::"verification_check"[],
  ADD COLUMN "verified_for_id" UUID, ADD COLUMN "verification_reminded" INTEGER;
ALTER TABLE "actors" ADD CONSTRAINT "actors_verified_for_id_fkey" FOREIGN KEY ("verified_for_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "actors_verified_for_id_idx" ON "actors"("verified_for_id");
-- Those whose verification ends soon, or has ended.
CREATE INDEX actors_verified_until_idx ON actors (verified_until) WHERE verified_at IS NOT NULL AND archived_at IS NULL;

CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "checks" "verification_check"[],
    "register_number" TEXT,
    "document_note" TEXT,
    "call_note" TEXT,
    "reason" TEXT NOT NULL,
    "until" DATE,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID NOT NULL,
    "centre_id" UUID,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id"),
    CONSTRAINT verifications_whole CHECK (granted = (until IS NOT NULL) AND (NOT granted OR cardinality(checks) > 0)),
    CONSTRAINT verifications_bounded CHECK (char_length(reason) BETWEEN 1 AND 5000 AND char_length(coalesce(register_number, '')) <= 40
      AND char_length(coalesce(document_note, '')) <= 1000 AND char_length(coalesce(call_note, '')) <= 1000)
);
CREATE INDEX "verifications_actor_id_decided_at_idx" ON "verifications"("actor_id", "decided_at");
CREATE INDEX "verifications_centre_id_idx" ON "verifications"("centre_id");
CREATE INDEX "verifications_decided_at_idx" ON "verifications"("decided_at");
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "verification_codes" (
    "actor_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "verification_codes_pkey" PRIMARY KEY ("actor_id"),
    CONSTRAINT verification_codes_bounded CHECK (char_length(email) <= 254 AND octet_length(code_hash) = 32 AND tries BETWEEN 0 AND 100)
);
CREATE INDEX "verification_codes_sent_at_idx" ON "verification_codes"("sent_at");
ALTER TABLE "verification_codes" ADD CONSTRAINT "verification_codes_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
