-- CreateEnum
CREATE TYPE "meeting_answer" AS ENUM ('yes', 'maybe', 'no');

-- CreateTable
CREATE TABLE "project_meetings" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "starts_local" TIMESTAMP(0) NOT NULL,
    "ends_local" TIMESTAMP(0) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "ends_at" TIMESTAMPTZ(0) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT,
    "agenda" JSONB NOT NULL DEFAULT '[]',
    "minutes" TEXT NOT NULL DEFAULT '',
    "attended_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "cancelled_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "project_meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_guests" (
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answer" "meeting_answer",
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_guests_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateIndex
CREATE INDEX "project_meetings_project_id_starts_at_idx" ON "project_meetings"("project_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_guests_person_id_idx" ON "meeting_guests"("person_id");

-- AddForeignKey
ALTER TABLE "project_meetings" ADD CONSTRAINT "project_meetings_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guests" ADD CONSTRAINT "meeting_guests_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "project_meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_guests" ADD CONSTRAINT "meeting_guests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE project_meetings
  ADD CONSTRAINT project_meetings_bounded CHECK (version >= 1 AND sequence >= 0 AND char_length(title) BETWEEN 1 AND 160
    AND char_length(place) <= 300 AND char_length(coalesce(link, '')) <= 500 AND char_length(minutes) <= 20000
    AND cardinality(attended_ids) <= 200 AND char_length(time_zone) <= 60
    AND jsonb_typeof(agenda) = 'array' AND jsonb_array_length(agenda) <= 30),
  ADD CONSTRAINT project_meetings_in_order CHECK (ends_at > starts_at);

ALTER TABLE meeting_guests
  ADD CONSTRAINT meeting_guests_answered CHECK ((answer IS NULL) = (answered_at IS NULL));

-- Those that somebody has to be reminded of.
CREATE INDEX project_meetings_soon_idx ON project_meetings (starts_at) WHERE reminded_at IS NULL AND cancelled_at IS NULL;

-- The moment follows from what the clocks on the spot show; where they jump, from the rules of the zone.
CREATE FUNCTION kvart_keep_meeting_moments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.starts_at := NEW.starts_local AT TIME ZONE NEW.time_zone;
  NEW.ends_at := NEW.ends_local AT TIME ZONE NEW.time_zone;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_moments BEFORE INSERT OR UPDATE OF starts_local, ends_local, time_zone ON project_meetings
  FOR EACH ROW EXECUTE FUNCTION kvart_keep_meeting_moments();
