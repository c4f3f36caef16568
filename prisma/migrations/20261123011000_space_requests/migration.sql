-- CreateEnum
CREATE TYPE "space_request_state" AS ENUM ('draft', 'published', 'fulfilled', 'expired', 'withdrawn');

-- CreateEnum
CREATE TYPE "request_audience" AS ENUM ('network', 'public');

-- CreateEnum
CREATE TYPE "budget_basis" AS ENUM ('month', 'm2');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('sent', 'seen', 'declined', 'taken_up');

-- CreateTable
CREATE TABLE "space_requests" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "space_request_state" NOT NULL DEFAULT 'draft',
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "actor_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "audience" "request_audience" NOT NULL DEFAULT 'network',
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "use_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "min_m2" DECIMAL(9,2),
    "max_m2" DECIMAL(9,2),
    "budget_max" DECIMAL(10,2),
    "budget_basis" "budget_basis" NOT NULL DEFAULT 'month',
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "rent_modes" "rent_mode"[] DEFAULT ARRAY[]::"rent_mode"[],
    "conditions" "condition"[] DEFAULT ARRAY[]::"condition"[],
    "needed_from" DATE,
    "needed_until" DATE,
    "term_months" INTEGER,
    "min_kw" DECIMAL(7,1),
    "step_free" BOOLEAN NOT NULL DEFAULT false,
    "heating" BOOLEAN NOT NULL DEFAULT false,
    "water" BOOLEAN NOT NULL DEFAULT false,
    "wc" BOOLEAN NOT NULL DEFAULT false,
    "ground_floor" BOOLEAN NOT NULL DEFAULT false,
    "shopfront" BOOLEAN NOT NULL DEFAULT false,
    "noise" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "space_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space_request_places" (
    "request_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place_id" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "radius_km" DECIMAL(5,1),
    "reach" box,

    CONSTRAINT "space_request_places_pkey" PRIMARY KEY ("request_id","position")
);

-- CreateTable
CREATE TABLE "space_request_events" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "space_request_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "actor_id" UUID,
    "reason" TEXT,

    CONSTRAINT "space_request_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space_proposals" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "request_id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "actor_id" UUID,
    "person_id" UUID NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'sent',
    "message" TEXT NOT NULL,
    "reason" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "space_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "space_requests_slug_key" ON "space_requests"("slug");

-- CreateIndex
CREATE INDEX "space_requests_actor_id_created_at_id_idx" ON "space_requests"("actor_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "space_request_places_place_id_idx" ON "space_request_places"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "space_request_events_request_id_version_key" ON "space_request_events"("request_id", "version");

-- CreateIndex
CREATE INDEX "space_proposals_space_id_idx" ON "space_proposals"("space_id");

-- CreateIndex
CREATE INDEX "space_proposals_request_id_created_at_id_idx" ON "space_proposals"("request_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "space_proposals_actor_id_created_at_id_idx" ON "space_proposals"("actor_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "space_proposals_person_id_idx" ON "space_proposals"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "space_proposals_request_id_space_id_key" ON "space_proposals"("request_id", "space_id");

-- AddForeignKey
ALTER TABLE "space_requests" ADD CONSTRAINT "space_requests_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_requests" ADD CONSTRAINT "space_requests_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_request_places" ADD CONSTRAINT "space_request_places_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "space_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_request_places" ADD CONSTRAINT "space_request_places_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_request_events" ADD CONSTRAINT "space_request_events_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "space_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_proposals" ADD CONSTRAINT "space_proposals_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "space_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_proposals" ADD CONSTRAINT "space_proposals_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_proposals" ADD CONSTRAINT "space_proposals_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_proposals" ADD CONSTRAINT "space_proposals_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

-- A municipality's middle, and the box that holds everything within the radius; wider than high, the more so further
-- north. The distance itself is compared as well, so a box that is a trifle too large finds nothing wrong.
CREATE FUNCTION kvart_keep_request_reach() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  turn float8;
  high float8;
  wide float8;
BEGIN
  IF NEW.place_id IS NOT NULL THEN
    SELECT lat, lon INTO NEW.lat, NEW.lon FROM places WHERE id = NEW.place_id;
  END IF;
  IF NEW.radius_km IS NULL OR NEW.lat IS NULL THEN
    NEW.reach := NULL;
    RETURN NEW;
  END IF;
  turn := NEW.radius_km / 6371.0088;
  high := degrees(turn) + 1e-6;
  wide := degrees(asin(least(1, sin(turn) / greatest(cos(radians(NEW.lat)), 1e-9)))) + 1e-6;
  NEW.reach := box(point(NEW.lon - wide, NEW.lat - high), point(NEW.lon + wide, NEW.lat + high));
  RETURN NEW;
END $$;

CREATE TRIGGER keep_reach BEFORE INSERT OR UPDATE ON space_request_places
  FOR EACH ROW EXECUTE FUNCTION kvart_keep_request_reach();

ALTER TABLE space_requests
  ADD CONSTRAINT space_requests_version_counts CHECK (version >= 1),
  ADD CONSTRAINT space_requests_lists_are_there CHECK (use_ids IS NOT NULL AND languages IS NOT NULL
    AND rent_modes IS NOT NULL AND conditions IS NOT NULL),
  ADD CONSTRAINT space_requests_published_whole CHECK (state <> 'published'
    OR (published_at IS NOT NULL AND expires_at IS NOT NULL AND text <> '' AND cardinality(use_ids) > 0)),
  ADD CONSTRAINT space_requests_ranges CHECK (min_m2 <= max_m2 AND needed_from < needed_until),
  ADD CONSTRAINT space_requests_figures CHECK (min_m2 >= 0 AND max_m2 >= 0 AND budget_max >= 0 AND min_kw >= 0
    AND term_months >= 1),
  ADD CONSTRAINT space_requests_bounded CHECK (char_length(title) BETWEEN 1 AND 500 AND char_length(text) <= 20000
    AND char_length(locale) BETWEEN 2 AND 20 AND cardinality(use_ids) <= 50 AND cardinality(languages) <= 20);

ALTER TABLE space_request_places
  ADD CONSTRAINT space_request_places_few CHECK (position BETWEEN 0 AND 4),
  ADD CONSTRAINT space_request_places_named CHECK (place_id IS NOT NULL OR (lat IS NOT NULL AND radius_km IS NOT NULL)),
  ADD CONSTRAINT space_request_places_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT space_request_places_point_whole CHECK ((lat IS NULL) = (lon IS NULL)),
  ADD CONSTRAINT space_request_places_radius CHECK (radius_km > 0 AND radius_km <= 500);

ALTER TABLE space_request_events
  ADD CONSTRAINT space_request_events_bounded CHECK (version >= 1 AND char_length(coalesce(reason, '')) <= 5000);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON space_request_events
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON space_request_events
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_refuse_change();

ALTER TABLE space_proposals
  ADD CONSTRAINT space_proposals_bounded CHECK (version >= 1 AND char_length(message) BETWEEN 1 AND 5000
    AND char_length(coalesce(reason, '')) <= 5000),
  ADD CONSTRAINT space_proposals_answered CHECK ((state IN ('declined', 'taken_up')) = (answered_at IS NOT NULL)),
  ADD CONSTRAINT space_proposals_seen CHECK (state = 'sent' OR seen_at IS NOT NULL);

-- What is open, by day, by use and by place; and what is about to run out.
CREATE INDEX space_requests_published_idx ON space_requests (published_at DESC, id DESC)
  INCLUDE (audience, min_m2, max_m2) WHERE state = 'published';
CREATE INDEX space_requests_uses_idx ON space_requests USING gin (use_ids) WHERE state = 'published';
CREATE INDEX space_requests_expiring_idx ON space_requests (expires_at) WHERE state = 'published';
CREATE INDEX space_request_places_reach_idx ON space_request_places USING gist (reach) WHERE reach IS NOT NULL;
