-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('submitted', 'triaged', 'verified', 'linked', 'duplicate', 'not_vacant', 'rejected', 'stale');

-- CreateEnum
CREATE TYPE "report_source" AS ENUM ('passing_by', 'neighbour', 'worked_there', 'owner', 'other');

-- CreateEnum
CREATE TYPE "vacancy_length" AS ENUM ('weeks', 'months', 'year', 'years', 'unknown');

-- AlterEnum
ALTER TYPE "file_kind" ADD VALUE 'report_photo';

-- CreateTable
CREATE TABLE "vacancy_reports" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "report_state" NOT NULL DEFAULT 'submitted',
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "place_id" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL DEFAULT '',
    "address" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "former_use" TEXT,
    "note" TEXT,
    "source" "report_source" NOT NULL,
    "vacant_for" "vacancy_length" NOT NULL,
    "locale" TEXT NOT NULL,
    "reporter_email" TEXT,
    "reporter_confirmed_at" TIMESTAMPTZ(3),
    "space_id" UUID,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vacancy_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy_report_photos" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "vacancy_report_photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy_report_events" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "report_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "actor_id" UUID,
    "reason" TEXT,

    CONSTRAINT "vacancy_report_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "used_proofs" (
    "signature" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_proofs_pkey" PRIMARY KEY ("signature")
);

-- CreateIndex
CREATE INDEX "vacancy_reports_place_id_state_created_at_id_idx" ON "vacancy_reports"("place_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "vacancy_reports_country_state_created_at_id_idx" ON "vacancy_reports"("country", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "vacancy_reports_created_at_id_idx" ON "vacancy_reports"("created_at", "id");

-- CreateIndex
CREATE INDEX "vacancy_reports_state_state_changed_at_idx" ON "vacancy_reports"("state", "state_changed_at");

-- CreateIndex
CREATE INDEX "vacancy_reports_space_id_idx" ON "vacancy_reports"("space_id");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_report_photos_file_id_key" ON "vacancy_report_photos"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_report_photos_report_id_position_key" ON "vacancy_report_photos"("report_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_report_events_report_id_version_key" ON "vacancy_report_events"("report_id", "version");

-- CreateIndex
CREATE INDEX "used_proofs_expires_at_idx" ON "used_proofs"("expires_at");

-- AddForeignKey
ALTER TABLE "vacancy_reports" ADD CONSTRAINT "vacancy_reports_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy_reports" ADD CONSTRAINT "vacancy_reports_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy_report_photos" ADD CONSTRAINT "vacancy_report_photos_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "vacancy_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy_report_photos" ADD CONSTRAINT "vacancy_report_photos_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy_report_events" ADD CONSTRAINT "vacancy_report_events_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "vacancy_reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

CREATE FUNCTION kvart_keep_report_country() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.country := (SELECT country FROM places WHERE id = NEW.place_id);
  RETURN NEW;
END $$;

CREATE TRIGGER keep_country BEFORE INSERT OR UPDATE OF place_id, country
  ON vacancy_reports FOR EACH ROW EXECUTE FUNCTION kvart_keep_report_country();

ALTER TABLE vacancy_reports
  ADD CONSTRAINT vacancy_reports_version_counts CHECK (version >= 1),
  ADD CONSTRAINT vacancy_reports_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT vacancy_reports_point_whole CHECK ((lat IS NULL) = (lon IS NULL)),
  ADD CONSTRAINT vacancy_reports_findable CHECK (lat IS NOT NULL OR address IS NOT NULL),
  -- A linked report whose space was deleted for good keeps its state.
  ADD CONSTRAINT vacancy_reports_space_once_decided CHECK (space_id IS NULL OR state IN ('linked', 'duplicate')),
  ADD CONSTRAINT vacancy_reports_confirmed_address
    CHECK (reporter_confirmed_at IS NULL OR reporter_email IS NOT NULL),
  ADD CONSTRAINT vacancy_reports_email_form CHECK (reporter_email = lower(reporter_email)
    AND reporter_email LIKE '_%@_%' AND char_length(reporter_email) <= 254),
  ADD CONSTRAINT vacancy_reports_texts_bounded CHECK (char_length(locale) BETWEEN 2 AND 20
    AND char_length(coalesce(address, '')) <= 500 AND char_length(coalesce(former_use, '')) <= 500
    AND char_length(coalesce(note, '')) <= 5000);

ALTER TABLE vacancy_report_photos ADD CONSTRAINT vacancy_report_photos_few CHECK (position BETWEEN 0 AND 4);

ALTER TABLE vacancy_report_events
  ADD CONSTRAINT vacancy_report_events_bounded CHECK (version >= 1 AND char_length(coalesce(reason, '')) <= 5000),
  ADD CONSTRAINT vacancy_report_events_rejected_with_reason
    CHECK (state <> 'rejected' OR (reason IS NOT NULL AND btrim(reason) <> ''));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON vacancy_report_events
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON vacancy_report_events
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_refuse_change();

ALTER TABLE used_proofs ADD CONSTRAINT used_proofs_bounded CHECK (char_length(signature) <= 200);

-- Addresses that nobody confirmed, for the daily clearing.
CREATE INDEX vacancy_reports_unconfirmed_idx ON vacancy_reports (created_at)
  WHERE reporter_email IS NOT NULL AND reporter_confirmed_at IS NULL;
-- Whose reports an actor looks after, for telling them that one came in.
CREATE INDEX actors_support_by_country_idx ON actors (country) WHERE kind = 'support_organisation';
-- The town around a point.
CREATE INDEX places_point_idx ON places USING gist (point(lon, lat));
