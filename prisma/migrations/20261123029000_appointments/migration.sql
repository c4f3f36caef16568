-- CreateEnum
CREATE TYPE "appointment_way" AS ENUM ('place', 'online', 'visit');

-- CreateEnum
CREATE TYPE "appointment_state" AS ENUM ('booked', 'done', 'no_show', 'cancelled');

-- CreateTable
CREATE TABLE "centre_services" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "centre_id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "text" JSONB NOT NULL DEFAULT '{}',
    "original_locale" TEXT NOT NULL,
    "sectors" "sector"[] DEFAULT ARRAY[]::"sector"[],
    "minutes" INTEGER NOT NULL,
    "price" INTEGER,
    "currency" CHAR(3),
    "languages" TEXT[],
    "ways" "appointment_way"[],
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "centre_services_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adviser_hours" (
    "centre_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "time_zone" TEXT NOT NULL,
    "hours" JSONB NOT NULL DEFAULT '[]',
    "exceptions" JSONB NOT NULL DEFAULT '[]',
    "notice_hours" INTEGER NOT NULL,
    "horizon_days" INTEGER NOT NULL,
    "buffer_minutes" INTEGER NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "adviser_hours_pkey" PRIMARY KEY ("centre_id","person_id")
);

-- CreateTable
CREATE TABLE "appointments" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "centre_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "adviser_id" UUID,
    "person_id" UUID,
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "ends_at" TIMESTAMPTZ(0) NOT NULL,
    "blocked_until" TIMESTAMPTZ(0) NOT NULL,
    "way" "appointment_way" NOT NULL,
    "state" "appointment_state" NOT NULL DEFAULT 'booked',
    "topic" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "link" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "changed_by_id" UUID,
    "reminded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "centre_services_centre_id_position_id_idx" ON "centre_services"("centre_id", "position", "id");

-- CreateIndex
CREATE INDEX "adviser_hours_person_id_idx" ON "adviser_hours"("person_id");

-- CreateIndex
CREATE INDEX "appointments_centre_id_starts_at_id_idx" ON "appointments"("centre_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "appointments_actor_id_starts_at_id_idx" ON "appointments"("actor_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "appointments_person_id_starts_at_id_idx" ON "appointments"("person_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "appointments_adviser_id_starts_at_idx" ON "appointments"("adviser_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointments_service_id_idx" ON "appointments"("service_id");

-- CreateIndex
CREATE INDEX "appointments_changed_by_id_idx" ON "appointments"("changed_by_id");

-- AddForeignKey
ALTER TABLE "centre_services" ADD CONSTRAINT "centre_services_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adviser_hours" ADD CONSTRAINT "adviser_hours_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adviser_hours" ADD CONSTRAINT "adviser_hours_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "centre_services"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_adviser_id_fkey" FOREIGN KEY ("adviser_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE centre_services ADD CONSTRAINT centre_services_version_counts CHECK (version >= 1),
  ADD CONSTRAINT centre_services_minutes_plausible CHECK (minutes BETWEEN 10 AND 480),
  ADD CONSTRAINT centre_services_priced CHECK ((price IS NULL) = (currency IS NULL) AND price > 0),
  ADD CONSTRAINT centre_services_titled CHECK (title ? original_locale),
  ADD CONSTRAINT centre_services_held CHECK (cardinality(ways) >= 1 AND cardinality(languages) >= 1);

ALTER TABLE adviser_hours ADD CONSTRAINT adviser_hours_version_counts CHECK (version >= 1),
  ADD CONSTRAINT adviser_hours_lists CHECK (jsonb_typeof(hours) = 'array' AND jsonb_typeof(exceptions) = 'array'),
  ADD CONSTRAINT adviser_hours_plausible CHECK (notice_hours BETWEEN 0 AND 720 AND horizon_days BETWEEN 1 AND 365
    AND buffer_minutes BETWEEN 0 AND 240);

ALTER TABLE appointments ADD CONSTRAINT appointments_version_counts CHECK (version >= 1 AND sequence >= 0),
  ADD CONSTRAINT appointments_in_order CHECK (starts_at < ends_at AND ends_at <= blocked_until),
  ADD CONSTRAINT appointments_between_two CHECK (actor_id <> centre_id),
  -- An adviser is with one at a time, whatever the centre; the pause after it counts.
  ADD CONSTRAINT appointments_apart EXCLUDE USING gist (adviser_id WITH =, tstzrange(starts_at, blocked_until) WITH &&)
    WHERE (state = 'booked');

CREATE INDEX appointments_to_remind ON appointments (starts_at) WHERE state = 'booked' AND reminded_at IS NULL;

-- When whoever booked is erased, nothing of what they wrote stays, and nobody waits for them. What was held is still
-- counted.
CREATE FUNCTION appointments_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.topic := '';
  NEW.note := '';
  NEW.words := '';
  IF NEW.way = 'visit' THEN NEW.place := ''; END IF;
  IF NEW.state = 'booked' AND NEW.starts_at > now() THEN
    NEW.state := 'cancelled';
    NEW.version := NEW.version + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointments_forget BEFORE UPDATE OF person_id ON appointments FOR EACH ROW
  WHEN (OLD.person_id IS NOT NULL AND NEW.person_id IS NULL) EXECUTE FUNCTION appointments_forget();
