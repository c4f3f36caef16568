-- CreateEnum
CREATE TYPE "project_state" AS ENUM ('idea', 'team_formed', 'agreed', 'piloting', 'evaluated', 'scaled', 'closed');

-- CreateEnum
CREATE TYPE "project_visibility" AS ENUM ('private', 'network', 'public');

-- CreateEnum
CREATE TYPE "partner_role" AS ENUM ('lead', 'partner', 'associated', 'funder', 'evaluator');

-- CreateEnum
CREATE TYPE "partner_state" AS ENUM ('invited', 'active', 'declined', 'left', 'removed');

-- CreateEnum
CREATE TYPE "room_rights" AS ENUM ('lead', 'edit', 'view');

-- CreateEnum
CREATE TYPE "project_role_state" AS ENUM ('open', 'filled', 'closed');

-- CreateEnum
CREATE TYPE "role_application_state" AS ENUM ('sent', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "project_event_kind" AS ENUM ('created', 'moved', 'partner_invited', 'partner_joined', 'partner_declined', 'partner_confirmed', 'partner_left', 'partner_removed', 'lead_changed', 'role_opened', 'role_filled', 'role_closed');

-- CreateTable
CREATE TABLE "projects" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "project_state" NOT NULL DEFAULT 'idea',
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "end_reason" TEXT,
    "visibility" "project_visibility" NOT NULL DEFAULT 'network',
    "partners_visibility" "project_visibility" NOT NULL DEFAULT 'public',
    "roles_visibility" "project_visibility" NOT NULL DEFAULT 'public',
    "work_visibility" "project_visibility" NOT NULL DEFAULT 'private',
    "money_visibility" "project_visibility" NOT NULL DEFAULT 'private',
    "effect_visibility" "project_visibility" NOT NULL DEFAULT 'public',
    "updates_visibility" "project_visibility" NOT NULL DEFAULT 'public',
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "place_id" TEXT,
    "country" CHAR(2),
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "starts_on" DATE,
    "ends_on" DATE,
    "copied_from_id" UUID,
    "from_space_id" UUID,
    "from_conversation_id" UUID,
    "from_suggestion_id" UUID,
    "created_by_id" UUID,
    "external_source" TEXT,
    "external_id" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search_text" TEXT NOT NULL DEFAULT '',
    "search_doc" tsvector,

    CONSTRAINT "projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_concepts" (
    "project_id" UUID NOT NULL,
    "concept_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "project_concepts_pkey" PRIMARY KEY ("project_id","concept_id")
);

-- CreateTable
CREATE TABLE "project_partners" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "role" "partner_role" NOT NULL DEFAULT 'partner',
    "state" "partner_state" NOT NULL DEFAULT 'invited',
    "since" DATE,
    "until" DATE,
    "message" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "replaces_id" UUID,
    "role_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "invited_by_id" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "project_partners_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_people" (
    "project_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "rights" "room_rights" NOT NULL DEFAULT 'edit',
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_people_pkey" PRIMARY KEY ("partner_id","person_id")
);

-- CreateTable
CREATE TABLE "project_roles" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "project_id" UUID NOT NULL,
    "state" "project_role_state" NOT NULL DEFAULT 'open',
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "concept_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sectors" "sector"[] DEFAULT ARRAY[]::"sector"[],
    "partner_role" "partner_role" NOT NULL DEFAULT 'partner',
    "wanted_until" DATE,
    "reward" TEXT NOT NULL DEFAULT '',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_applications" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "role_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "person_id" UUID,
    "state" "role_application_state" NOT NULL DEFAULT 'sent',
    "text" TEXT NOT NULL,
    "reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_events" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" "project_event_kind" NOT NULL,
    "state" "project_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "actor_id" UUID,
    "about_actor_id" UUID,
    "reason" TEXT,

    CONSTRAINT "project_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "projects_slug_key" ON "projects"("slug");

-- CreateIndex
CREATE INDEX "projects_place_id_idx" ON "projects"("place_id");

-- CreateIndex
CREATE INDEX "projects_copied_from_id_idx" ON "projects"("copied_from_id");

-- CreateIndex
CREATE INDEX "projects_from_space_id_idx" ON "projects"("from_space_id");

-- CreateIndex
CREATE INDEX "projects_from_conversation_id_idx" ON "projects"("from_conversation_id");

-- CreateIndex
CREATE INDEX "projects_created_by_id_idx" ON "projects"("created_by_id");

-- CreateIndex
CREATE INDEX "projects_starts_on_id_idx" ON "projects"("starts_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "projects_external_source_external_id_key" ON "projects"("external_source", "external_id");

-- CreateIndex
CREATE INDEX "project_concepts_concept_id_project_id_idx" ON "project_concepts"("concept_id", "project_id");

-- CreateIndex
CREATE INDEX "project_partners_project_id_state_idx" ON "project_partners"("project_id", "state");

-- CreateIndex
CREATE INDEX "project_partners_actor_id_state_since_idx" ON "project_partners"("actor_id", "state", "since");

-- CreateIndex
CREATE INDEX "project_partners_replaces_id_idx" ON "project_partners"("replaces_id");

-- CreateIndex
CREATE INDEX "project_partners_role_id_idx" ON "project_partners"("role_id");

-- CreateIndex
CREATE INDEX "project_people_project_id_person_id_idx" ON "project_people"("project_id", "person_id");

-- CreateIndex
CREATE INDEX "project_people_person_id_idx" ON "project_people"("person_id");

-- CreateIndex
CREATE INDEX "project_roles_project_id_state_idx" ON "project_roles"("project_id", "state");

-- CreateIndex
CREATE INDEX "role_applications_project_id_created_at_id_idx" ON "role_applications"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "role_applications_role_id_created_at_id_idx" ON "role_applications"("role_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "role_applications_actor_id_created_at_id_idx" ON "role_applications"("actor_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "role_applications_person_id_idx" ON "role_applications"("person_id");

-- CreateIndex
CREATE INDEX "project_events_project_id_at_id_idx" ON "project_events"("project_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "project_partners_id_project_id_key" ON "project_partners"("id", "project_id");

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "projects"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_from_space_id_fkey" FOREIGN KEY ("from_space_id") REFERENCES "spaces"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_from_conversation_id_fkey" FOREIGN KEY ("from_conversation_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_concepts" ADD CONSTRAINT "project_concepts_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_concepts" ADD CONSTRAINT "project_concepts_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concepts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "project_partners"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "project_roles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_people" ADD CONSTRAINT "project_people_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_people" ADD CONSTRAINT "project_people_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_people" ADD CONSTRAINT "project_people_partner_id_project_id_fkey" FOREIGN KEY ("partner_id", "project_id") REFERENCES "project_partners"("id", "project_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_roles" ADD CONSTRAINT "project_roles_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_applications" ADD CONSTRAINT "role_applications_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "project_roles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_applications" ADD CONSTRAINT "role_applications_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_applications" ADD CONSTRAINT "role_applications_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_applications" ADD CONSTRAINT "role_applications_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_events" ADD CONSTRAINT "project_events_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

-- Place, point and words ------------------------------------------------------------------------------------------

CREATE FUNCTION kvart_keep_project_search() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place places;
  concept_labels text;
BEGIN
  SELECT * INTO place FROM places WHERE id = NEW.place_id;
  SELECT string_agg(label.value, ' ' ORDER BY c.id, label.key) INTO concept_labels
    FROM concepts c, jsonb_each_text(c.labels) AS label
    WHERE c.id IN (SELECT r.concept_id FROM project_concepts r WHERE r.project_id = NEW.id);
  SELECT s.words, s.doc INTO NEW.search_text, NEW.search_doc FROM kvart_search_columns(
    NEW.title,
    concat_ws(' ', place.name, place.region, array_to_string(place.other_names[1:40], ' '), concept_labels),
    concat_ws(' ', NEW.summary, NEW.description)) AS s;
  NEW.country := place.country;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_search
  BEFORE INSERT OR UPDATE OF title, summary, description, place_id, country, search_text, search_doc
  ON projects FOR EACH ROW EXECUTE FUNCTION kvart_keep_project_search();

-- The same rule as for actors: where the place is, unless a point is given.
CREATE TRIGGER keep_point BEFORE INSERT OR UPDATE OF place_id, lat, lon
  ON projects FOR EACH ROW EXECUTE FUNCTION kvart_keep_actor_point();

CREATE FUNCTION kvart_touch_projects_of_concepts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE projects SET search_text = '' WHERE id IN (SELECT project_id FROM changed);
  RETURN NULL;
END $$;

CREATE TRIGGER touch_project_added AFTER INSERT ON project_concepts
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_projects_of_concepts();
CREATE TRIGGER touch_project_removed AFTER DELETE ON project_concepts
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION kvart_touch_projects_of_concepts();

CREATE OR REPLACE FUNCTION kvart_touch_users_of_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  renamed text[] := ARRAY(SELECT n.id FROM after_change n JOIN before_change o USING (id)
    WHERE (n.name, n.region, n.country, n.other_names) IS DISTINCT FROM (o.name, o.region, o.country, o.other_names));
BEGIN
  IF cardinality(renamed) = 0 THEN RETURN NULL; END IF;
  UPDATE actors SET search_text = '' WHERE place_id = ANY (renamed);
  UPDATE spaces SET search_text = '' WHERE place_id = ANY (renamed);
  UPDATE projects SET search_text = '' WHERE place_id = ANY (renamed);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION kvart_touch_users_of_concepts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  renamed text[] := ARRAY(SELECT n.id FROM after_change n JOIN before_change o USING (id)
    WHERE n.labels IS DISTINCT FROM o.labels);
BEGIN
  IF cardinality(renamed) = 0 THEN RETURN NULL; END IF;
  UPDATE actors SET search_text = ''
    WHERE id IN (SELECT actor_id FROM actor_concepts WHERE concept_id = ANY (renamed));
  UPDATE spaces SET search_text = ''
    WHERE id IN (SELECT space_id FROM space_uses WHERE concept_id = ANY (renamed) AND permitted);
  UPDATE projects SET search_text = ''
    WHERE id IN (SELECT project_id FROM project_concepts WHERE concept_id = ANY (renamed));
  RETURN NULL;
END $$;

-- What must hold --------------------------------------------------------------------------------------------------

ALTER TABLE projects
  ADD CONSTRAINT projects_version_counts CHECK (version >= 1),
  ADD CONSTRAINT projects_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120),
  ADD CONSTRAINT projects_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180),
  ADD CONSTRAINT projects_point_whole CHECK ((lat IS NULL) = (lon IS NULL)),
  ADD CONSTRAINT projects_days_in_order CHECK (ends_on >= starts_on),
  ADD CONSTRAINT projects_source_whole CHECK ((external_source IS NULL) = (external_id IS NULL)),
  ADD CONSTRAINT projects_not_own_copy CHECK (copied_from_id <> id),
  ADD CONSTRAINT projects_bounded CHECK (char_length(title) BETWEEN 1 AND 500 AND char_length(summary) <= 2000
    AND char_length(description) <= 20000 AND char_length(locale) BETWEEN 2 AND 20
    AND char_length(coalesce(end_reason, '')) <= 5000 AND char_length(coalesce(external_source, '')) <= 200
    AND char_length(coalesce(external_id, '')) <= 200);

ALTER TABLE project_concepts ADD CONSTRAINT project_concepts_few CHECK (position BETWEEN 0 AND 49);

ALTER TABLE project_partners
  ADD CONSTRAINT project_partners_version_counts CHECK (version >= 1),
  ADD CONSTRAINT project_partners_days_in_order CHECK (until >= since),
  ADD CONSTRAINT project_partners_active_since CHECK (state <> 'active' OR (since IS NOT NULL AND until IS NULL)),
  ADD CONSTRAINT project_partners_ended CHECK (state NOT IN ('left', 'removed') OR until IS NOT NULL),
  ADD CONSTRAINT project_partners_confirmed CHECK (confirmed_at IS NULL OR state IN ('active', 'left', 'removed')),
  ADD CONSTRAINT project_partners_bounded CHECK (char_length(message) <= 5000 AND char_length(coalesce(reason, '')) <= 5000);
CREATE UNIQUE INDEX project_partners_once_key ON project_partners (project_id, actor_id)
  WHERE state IN ('invited', 'active');
CREATE UNIQUE INDEX project_partners_lead_key ON project_partners (project_id) WHERE role = 'lead' AND state = 'active';

ALTER TABLE project_roles
  ADD CONSTRAINT project_roles_bounded CHECK (version >= 1 AND char_length(title) BETWEEN 1 AND 200
    AND char_length(text) <= 5000 AND char_length(reward) <= 500 AND char_length(locale) BETWEEN 2 AND 20
    AND concept_ids IS NOT NULL AND cardinality(concept_ids) <= 10 AND sectors IS NOT NULL AND cardinality(sectors) <= 6),
  ADD CONSTRAINT project_roles_not_lead CHECK (partner_role <> 'lead');
CREATE INDEX project_roles_open_idx ON project_roles (created_at DESC, id DESC) INCLUDE (project_id) WHERE state = 'open';
CREATE INDEX project_roles_concepts_idx ON project_roles USING gin (concept_ids) WHERE state = 'open';
CREATE INDEX project_roles_ending_idx ON project_roles (wanted_until) WHERE state = 'open' AND wanted_until IS NOT NULL;

ALTER TABLE role_applications
  ADD CONSTRAINT role_applications_bounded CHECK (version >= 1 AND char_length(text) BETWEEN 1 AND 5000
    AND char_length(coalesce(reason, '')) <= 5000),
  ADD CONSTRAINT role_applications_decided CHECK ((state IN ('accepted', 'declined')) = (decided_at IS NOT NULL)),
  ADD CONSTRAINT role_applications_declined_with_reason
    CHECK (state <> 'declined' OR (reason IS NOT NULL AND btrim(reason) <> ''));
CREATE UNIQUE INDEX role_applications_open_key ON role_applications (role_id, actor_id) WHERE state = 'sent';

ALTER TABLE project_events ADD CONSTRAINT project_events_bounded CHECK (char_length(coalesce(reason, '')) <= 5000);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON project_events
  FOR EACH ROW EXECUTE FUNCTION kvart_refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON project_events
  FOR EACH STATEMENT EXECUTE FUNCTION kvart_refuse_change();

-- A project is led by exactly one active partner, and from the team on it has partners of two sectors. Looked at when
-- the transaction ends, since both can only be true after several statements. What came from a register is as it was.
CREATE FUNCTION kvart_guard_project(project uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  subject projects;
  sectors int;
  leads int;
BEGIN
  SELECT * INTO subject FROM projects WHERE id = project;
  IF NOT FOUND OR subject.external_source IS NOT NULL THEN RETURN; END IF;
  SELECT count(DISTINCT a.sector), count(*) FILTER (WHERE p.role = 'lead') INTO sectors, leads
    FROM project_partners p JOIN actors a ON a.id = p.actor_id WHERE p.project_id = project AND p.state = 'active';
  IF leads <> 1 THEN
    RAISE EXCEPTION 'project % needs one active lead', project
      USING ERRCODE = 'check_violation', CONSTRAINT = 'projects_one_lead';
  END IF;
  IF subject.state NOT IN ('idea', 'closed') AND sectors < 2 THEN
    RAISE EXCEPTION 'project % needs partners of two sectors', project
      USING ERRCODE = 'check_violation', CONSTRAINT = 'projects_two_sectors';
  END IF;
END $$;

CREATE FUNCTION kvart_guard_project_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kvart_guard_project(NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION kvart_guard_project_partner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kvart_guard_project(OLD.project_id);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER guard_new AFTER INSERT ON projects DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.external_source IS NULL) EXECUTE FUNCTION kvart_guard_project_row();
CREATE CONSTRAINT TRIGGER guard_state AFTER UPDATE OF state ON projects DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION kvart_guard_project_row();
CREATE CONSTRAINT TRIGGER guard_partners AFTER UPDATE ON project_partners DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state = 'active' AND (NEW.state, NEW.role) IS DISTINCT FROM (OLD.state, OLD.role))
  EXECUTE FUNCTION kvart_guard_project_partner();
CREATE CONSTRAINT TRIGGER guard_removed AFTER DELETE ON project_partners DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state = 'active') EXECUTE FUNCTION kvart_guard_project_partner();

-- Indexes -----------------------------------------------------------------------------------------------------------

-- Lists and their text search look at what the network may see; private projects are reached through their people.
CREATE INDEX projects_search_idx ON projects USING gin (visibility, state, country, search_doc) WITH (fastupdate = off)
  WHERE visibility <> 'private';
CREATE INDEX projects_newest_idx ON projects (created_at DESC, id DESC)
  INCLUDE (visibility, state, country, place_id) WHERE visibility <> 'private';
CREATE INDEX projects_point_idx ON projects USING gist (point(lon, lat)) WHERE lat IS NOT NULL;
