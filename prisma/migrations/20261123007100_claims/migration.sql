-- Claims: a person says, with proof, that an unclaimed actor is theirs.

CREATE TYPE "claim_way" AS ENUM ('mail', 'document', 'word');
CREATE TYPE "claim_state" AS ENUM ('submitted', 'granted', 'refused', 'withdrawn', 'superseded', 'expired');

ALTER TYPE "file_kind" ADD VALUE 'claim_document';

CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "actor_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "way" "claim_way" NOT NULL,
    "state" "claim_state" NOT NULL DEFAULT 'submitted',
    "work_email" TEXT,
    "link_hash" BYTEA,
    "link_expires_at" TIMESTAMPTZ(3),
    "register_number" TEXT,
    "document_id" UUID,
    "desk_id" UUID,
    "message" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_for_id" UUID,
    "reason" TEXT,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "claims_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "claims_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "claims_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "claims_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "claims_decided_for_id_fkey" FOREIGN KEY ("decided_for_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "claims_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "claims_link_hash_key" ON "claims"("link_hash");
CREATE UNIQUE INDEX "claims_document_id_key" ON "claims"("document_id");
CREATE INDEX "claims_person_id_created_at_id_idx" ON "claims"("person_id", "created_at", "id");
CREATE INDEX "claims_actor_id_idx" ON "claims"("actor_id");
CREATE INDEX "claims_desk_id_idx" ON "claims"("desk_id");

-- What must hold ------------------------------------------------------------------------------------------------

ALTER TABLE claims
  ADD CONSTRAINT claims_bounded CHECK (version >= 1 AND char_length(coalesce(work_email, '')) <= 254
    AND char_length(coalesce(register_number, '')) <= 100 AND char_length(coalesce(message, '')) <= 5000
    AND char_length(coalesce(reason, '')) <= 5000),
  ADD CONSTRAINT claims_by_mail CHECK (way <> 'mail' OR (work_email IS NOT NULL AND link_hash IS NOT NULL
    AND octet_length(link_hash) = 32 AND link_expires_at IS NOT NULL)),
  ADD CONSTRAINT claims_by_document CHECK (way <> 'document' OR (register_number IS NOT NULL
    AND (state <> 'submitted' OR document_id IS NOT NULL))),
  ADD CONSTRAINT claims_closed_at CHECK ((state = 'submitted') = (closed_at IS NULL)),
  ADD CONSTRAINT claims_decided_with_reason CHECK (reason IS NOT NULL AND btrim(reason) <> ''
    OR NOT (state = 'refused' OR (state = 'granted' AND way <> 'mail')));

-- One wins.
CREATE UNIQUE INDEX claims_granted_key ON claims (actor_id) WHERE state = 'granted';
-- And nobody asks twice at the same time.
CREATE UNIQUE INDEX claims_open_key ON claims (actor_id, person_id) WHERE state = 'submitted';

-- What waits for a decision, oldest first; what runs out.
CREATE INDEX claims_waiting_idx ON claims (created_at, id) WHERE way <> 'mail';
CREATE INDEX claims_running_out_idx ON claims (expires_at) WHERE state = 'submitted';

-- Those who decide: verified support organisations, by country.
CREATE INDEX actors_desks_idx ON actors (country, id) WHERE kind = 'support_organisation' AND verified_at IS NOT NULL;
