-- Papers that an actor hands in to show who it is. They wait for the desk, and go some time after its decision.
ALTER TYPE "file_kind" ADD VALUE 'verification_paper';
CREATE TYPE "verification_paper_kind" AS ENUM ('statutes', 'register_extract', 'authorisation', 'other');

CREATE TABLE "verification_papers" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "kind" "verification_paper_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by_id" UUID,

    CONSTRAINT "verification_papers_pkey" PRIMARY KEY ("id"),
    CONSTRAINT verification_papers_bounded CHECK (char_length(name) BETWEEN 1 AND 120)
);
CREATE UNIQUE INDEX "verification_papers_file_id_key" ON "verification_papers"("file_id");
CREATE INDEX "verification_papers_actor_id_added_at_idx" ON "verification_papers"("actor_id", "added_at");
CREATE INDEX "verification_papers_added_at_idx" ON "verification_papers"("added_at");
CREATE INDEX "verification_papers_added_by_id_idx" ON "verification_papers"("added_by_id");
ALTER TABLE "verification_papers" ADD CONSTRAINT "verification_papers_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "verification_papers" ADD CONSTRAINT "verification_papers_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "verification_papers" ADD CONSTRAINT "verification_papers_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever sends a paper waits for an answer: those who are not verified, or only for a short time yet.
CREATE FUNCTION kvart_case_of_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kvart_keep_case('verification', a.id, true, a.name, a.place_id, a.country, now()) FROM actors a
    WHERE a.id = NEW.actor_id AND NOT a.is_unclaimed AND a.archived_at IS NULL
      AND (a.verified_at IS NULL OR a.verified_until < current_date + 60);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_case AFTER INSERT ON verification_papers FOR EACH ROW EXECUTE FUNCTION kvart_case_of_paper();
