-- CreateEnum
CREATE TYPE "platform_role" AS ENUM ('member', 'adviser', 'admin');

-- CreateEnum
CREATE TYPE "mail_token_purpose" AS ENUM ('confirm_email', 'change_email', 'reset_password');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('municipality', 'support_organisation', 'creative_firm', 'small_business', 'ngo', 'higher_education', 'private_owner');

-- CreateEnum
CREATE TYPE "sector" AS ENUM ('public', 'support', 'creative', 'small_business', 'civil', 'academic');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('public', 'members', 'nobody');

-- CreateEnum
CREATE TYPE "concept_relation" AS ENUM ('is_in', 'offers', 'needs');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('owner', 'editor', 'member');

-- CreateEnum
CREATE TYPE "interest_state" AS ENUM ('sent', 'shortlisted', 'in_talks', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "file_kind" AS ENUM ('photo', 'logo');

-- CreateEnum
CREATE TYPE "space_state" AS ENUM ('draft', 'ready', 'listed', 'withdrawn', 'archived');

-- CreateEnum
CREATE TYPE "owner_type" AS ENUM ('municipal', 'state', 'private', 'church', 'association', 'other');

-- CreateEnum
CREATE TYPE "legal_route" AS ENUM ('open_call', 'direct_agreement', 'free_use', 'private_contract', 'agency_sublease');

-- CreateEnum
CREATE TYPE "condition" AS ENUM ('ready', 'light_works', 'major_works', 'shell', 'unsafe');

-- CreateEnum
CREATE TYPE "works_paid_by" AS ENUM ('owner', 'tenant', 'shared', 'negotiable');

-- CreateEnum
CREATE TYPE "heating" AS ENUM ('none', 'gas', 'electric', 'district', 'wood', 'heat_pump', 'other');

-- CreateEnum
CREATE TYPE "internet" AS ENUM ('none', 'copper', 'cable', 'fibre', 'mobile');

-- CreateEnum
CREATE TYPE "wc_kind" AS ENUM ('none', 'shared', 'own');

-- CreateEnum
CREATE TYPE "step_free" AS ENUM ('yes', 'partly', 'no');

-- CreateEnum
CREATE TYPE "heritage" AS ENUM ('none', 'protected_area', 'listed_building', 'monument');

-- CreateEnum
CREATE TYPE "asbestos" AS ENUM ('unknown', 'none', 'present');

-- CreateEnum
CREATE TYPE "rent_mode" AS ENUM ('market', 'reduced', 'running_costs', 'free');

-- CreateEnum
CREATE TYPE "vat_mode" AS ENUM ('included', 'excluded', 'exempt');

-- CreateEnum
CREATE TYPE "energy_exemption" AS ENUM ('short_term', 'small_building', 'protected_building', 'workshop_or_storage');

-- CreateEnum
CREATE TYPE "concept_scheme" AS ENUM ('creative_sector', 'trade', 'capability', 'space_use');

-- CreateTable
CREATE TABLE "persons" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Ljubljana',
    "platform_role" "platform_role" NOT NULL DEFAULT 'member',
    "suspended_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "persons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_tokens" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" "mail_token_purpose" NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actors" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "kind" "actor_kind" NOT NULL,
    "sector" "sector" NOT NULL,
    "place_id" TEXT,
    "country" CHAR(2),
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "about" JSONB NOT NULL DEFAULT '{}',
    "original_locale" TEXT NOT NULL DEFAULT 'en',
    "website" TEXT,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "logo_id" UUID,
    "email" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "email_visibility" "visibility" NOT NULL DEFAULT 'members',
    "phone_visibility" "visibility" NOT NULL DEFAULT 'members',
    "address_visibility" "visibility" NOT NULL DEFAULT 'public',
    "verified_at" TIMESTAMPTZ(3),
    "verified_until" DATE,
    "verified_by_id" UUID,
    "verification_note" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search_text" TEXT NOT NULL DEFAULT '',
    "search_doc" tsvector,

    CONSTRAINT "actors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_concepts" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "concept_id" TEXT NOT NULL,
    "relation" "concept_relation" NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "actor_concepts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "actor_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interests" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "space_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "interest_state" NOT NULL DEFAULT 'sent',
    "message" TEXT NOT NULL,
    "intended_use_id" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interest_events" (
    "id" UUID NOT NULL,
    "interest_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "interest_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "reason" TEXT,

    CONSTRAINT "interest_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "kind" "file_kind" NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "blur" TEXT,
    "variants" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT,
    "reason" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handled_events" (
    "event_id" UUID NOT NULL,
    "handler" TEXT NOT NULL,
    "handled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handled_events_pkey" PRIMARY KEY ("event_id","handler")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "job_workers" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_workers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "spaces" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "space_state" NOT NULL DEFAULT 'draft',
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "listed_at" TIMESTAMPTZ(3),
    "actor_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "original_locale" TEXT NOT NULL DEFAULT 'en',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" JSONB NOT NULL DEFAULT '{}',
    "description" JSONB NOT NULL DEFAULT '{}',
    "place_id" TEXT,
    "country" CHAR(2),
    "address" TEXT,
    "postal_code" TEXT,
    "building_name" TEXT,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "point_blurred" BOOLEAN NOT NULL DEFAULT false,
    "cadastral_area" TEXT,
    "cadastral_parcel" TEXT,
    "cadastral_part" TEXT,
    "title_deed" TEXT,
    "owner_type" "owner_type",
    "manager_name" TEXT,
    "legal_route" "legal_route",
    "encumbrances" TEXT,
    "redevelopment_on" DATE,
    "usable_m2" DECIMAL(9,2),
    "floor" INTEGER,
    "rooms" INTEGER,
    "height_m" DECIMAL(5,2),
    "shopfront_m" DECIMAL(6,2),
    "shared_m2" DECIMAL(9,2),
    "max_persons" INTEGER,
    "condition" "condition",
    "defects" TEXT,
    "works" TEXT,
    "works_paid_by" "works_paid_by",
    "inspected_on" DATE,
    "electricity_kw" DECIMAL(7,1),
    "has_water" BOOLEAN,
    "has_drainage" BOOLEAN,
    "heating" "heating",
    "internet" "internet",
    "wc" "wc_kind",
    "separately_metered" BOOLEAN,
    "step_free" "step_free",
    "has_lift" BOOLEAN,
    "accessible_wc" BOOLEAN,
    "door_width_cm" INTEGER,
    "parking_spaces" INTEGER,
    "transit" TEXT,
    "loading" TEXT,
    "heritage" "heritage",
    "heritage_register_no" TEXT,
    "heritage_authority" TEXT,
    "fire_class" TEXT,
    "asbestos" "asbestos",
    "opening_hours" TEXT,
    "noise_limits" TEXT,
    "sublet_allowed" BOOLEAN,
    "public_opening_duty" TEXT,
    "available_from" DATE,
    "min_months" INTEGER,
    "max_months" INTEGER,
    "notice_months" INTEGER,
    "extension_possible" BOOLEAN,
    "rent_mode" "rent_mode",
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "rent_per_m2" DECIMAL(8,2),
    "running_costs" DECIMAL(10,2),
    "deposit" DECIMAL(10,2),
    "vat" "vat_mode",
    "energy_class" TEXT,
    "energy_kwh" DECIMAL(7,1),
    "energy_exemption" "energy_exemption",
    "contact_name" TEXT,
    "contact_email" TEXT,
    "contact_phone" TEXT,
    "contact_visibility" "visibility" NOT NULL DEFAULT 'members',
    "search_text" TEXT NOT NULL DEFAULT '',
    "search_doc" tsvector,

    CONSTRAINT "spaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space_uses" (
    "space_id" UUID NOT NULL,
    "concept_id" TEXT NOT NULL,
    "permitted" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "space_uses_pkey" PRIMARY KEY ("space_id","concept_id")
);

-- CreateTable
CREATE TABLE "space_photos" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "alt" TEXT NOT NULL,
    "licence" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "space_photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space_revisions" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "state" "space_state" NOT NULL,
    "reason" TEXT,
    "changes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "space_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concepts" (
    "id" TEXT NOT NULL,
    "scheme" "concept_scheme" NOT NULL,
    "parent_id" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "labels" JSONB NOT NULL,
    "codes" JSONB NOT NULL DEFAULT '{}',
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "concepts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "places" (
    "id" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "region" TEXT,
    "name" TEXT NOT NULL,
    "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "population" INTEGER NOT NULL DEFAULT 0,
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "places_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "persons_email_key" ON "persons"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_tokens_token_hash_key" ON "mail_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "mail_tokens_person_id_purpose_idx" ON "mail_tokens"("person_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "actors_slug_key" ON "actors"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "actors_logo_id_key" ON "actors"("logo_id");

-- CreateIndex
CREATE INDEX "actors_place_id_idx" ON "actors"("place_id");

-- CreateIndex
CREATE INDEX "actors_sector_kind_idx" ON "actors"("sector", "kind");

-- CreateIndex
CREATE INDEX "actors_country_idx" ON "actors"("country");

-- CreateIndex
CREATE INDEX "actors_created_at_id_idx" ON "actors"("created_at", "id");

-- CreateIndex
CREATE INDEX "actors_name_id_idx" ON "actors"("name", "id");

-- CreateIndex
CREATE INDEX "actors_search_text_idx" ON "actors" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "actor_concepts_concept_id_relation_actor_id_idx" ON "actor_concepts"("concept_id", "relation", "actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "actor_concepts_actor_id_relation_concept_id_key" ON "actor_concepts"("actor_id", "relation", "concept_id");

-- CreateIndex
CREATE INDEX "memberships_person_id_ended_at_idx" ON "memberships"("person_id", "ended_at");

-- CreateIndex
CREATE INDEX "memberships_actor_id_ended_at_idx" ON "memberships"("actor_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_actor_id_idx" ON "invitations"("actor_id");

-- CreateIndex
CREATE INDEX "interests_space_id_state_created_at_id_idx" ON "interests"("space_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "interests_actor_id_created_at_id_idx" ON "interests"("actor_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "interest_events_interest_id_version_key" ON "interest_events"("interest_id", "version");

-- CreateIndex
CREATE INDEX "audit_log_object_type_object_id_at_idx" ON "audit_log"("object_type", "object_id", "at");

-- CreateIndex
CREATE INDEX "audit_log_person_id_at_idx" ON "audit_log"("person_id", "at");

-- CreateIndex
CREATE INDEX "handled_events_handled_at_idx" ON "handled_events"("handled_at");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "spaces_slug_key" ON "spaces"("slug");

-- CreateIndex
CREATE INDEX "spaces_actor_id_state_idx" ON "spaces"("actor_id", "state");

-- CreateIndex
CREATE INDEX "spaces_place_id_idx" ON "spaces"("place_id");

-- CreateIndex
CREATE INDEX "spaces_state_listed_at_id_idx" ON "spaces"("state", "listed_at", "id");

-- CreateIndex
CREATE INDEX "spaces_state_usable_m2_id_idx" ON "spaces"("state", "usable_m2", "id");

-- CreateIndex
CREATE INDEX "spaces_state_rent_per_m2_id_idx" ON "spaces"("state", "rent_per_m2", "id");

-- CreateIndex
CREATE INDEX "spaces_search_text_idx" ON "spaces" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "space_uses_concept_id_permitted_space_id_idx" ON "space_uses"("concept_id", "permitted", "space_id");

-- CreateIndex
CREATE UNIQUE INDEX "space_photos_file_id_key" ON "space_photos"("file_id");

-- CreateIndex
CREATE INDEX "space_photos_space_id_position_idx" ON "space_photos"("space_id", "position");

-- CreateIndex
CREATE INDEX "space_revisions_space_id_at_idx" ON "space_revisions"("space_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "space_revisions_space_id_version_key" ON "space_revisions"("space_id", "version");

-- CreateIndex
CREATE INDEX "concepts_scheme_position_idx" ON "concepts"("scheme", "position");

-- CreateIndex
CREATE INDEX "places_country_name_idx" ON "places"("country", "name");

-- CreateIndex
CREATE INDEX "places_search_text_idx" ON "places" USING GIN ("search_text" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_tokens" ADD CONSTRAINT "mail_tokens_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actors" ADD CONSTRAINT "actors_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actors" ADD CONSTRAINT "actors_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor_concepts" ADD CONSTRAINT "actor_concepts_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor_concepts" ADD CONSTRAINT "actor_concepts_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concepts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_intended_use_id_fkey" FOREIGN KEY ("intended_use_id") REFERENCES "concepts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest_events" ADD CONSTRAINT "interest_events_interest_id_fkey" FOREIGN KEY ("interest_id") REFERENCES "interests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_uses" ADD CONSTRAINT "space_uses_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_uses" ADD CONSTRAINT "space_uses_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concepts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_photos" ADD CONSTRAINT "space_photos_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_photos" ADD CONSTRAINT "space_photos_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_revisions" ADD CONSTRAINT "space_revisions_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "spaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concepts" ADD CONSTRAINT "concepts_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "concepts"("id") ON DELETE SET NULL ON UPDATE CASCADE;
