-- Notifications: what is new for a person, how they want to hear of it, and the browsers that can be pushed to.

-- CreateEnum
CREATE TYPE "mail_rhythm" AS ENUM ('at_once', 'hourly', 'daily', 'weekly', 'never');

-- CreateEnum
CREATE TYPE "mute_kind" AS ENUM ('thing', 'actor', 'type');

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor_id" UUID,
    "for_actor_id" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "count" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "newest_at" TIMESTAMPTZ(3) NOT NULL,
    "in_app" BOOLEAN NOT NULL DEFAULT true,
    "read_at" TIMESTAMPTZ(3),
    "mail_due_at" TIMESTAMPTZ(3),
    "mail_count" INTEGER NOT NULL DEFAULT 0,
    "mailed_at" TIMESTAMPTZ(3),
    "push_due_at" TIMESTAMPTZ(3),
    "pushed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_events" (
    "person_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_events_pkey" PRIMARY KEY ("person_id","event_id")
);

-- CreateTable
CREATE TABLE "notification_settings" (
    "person_id" UUID NOT NULL,
    "rhythm" "mail_rhythm" NOT NULL DEFAULT 'at_once',
    "quiet_from" SMALLINT,
    "quiet_to" SMALLINT,
    "stop_key" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "notification_settings_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "notification_choices" (
    "person_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "mail" BOOLEAN NOT NULL,
    "push" BOOLEAN NOT NULL,

    CONSTRAINT "notification_choices_pkey" PRIMARY KEY ("person_id","type")
);

-- CreateTable
CREATE TABLE "notification_mutes" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "mute_kind" NOT NULL,
    "target" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_mutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "push_subscriptions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notifications_actor_id_idx" ON "notifications"("actor_id");

-- CreateIndex
CREATE INDEX "notifications_newest_at_idx" ON "notifications"("newest_at");

-- CreateIndex
CREATE INDEX "notifications_for_actor_id_idx" ON "notifications"("for_actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_person_id_group_key_key" ON "notifications"("person_id", "group_key");

-- CreateIndex
CREATE INDEX "notification_events_at_idx" ON "notification_events"("at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_mutes_person_id_kind_target_key" ON "notification_mutes"("person_id", "kind", "target");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscriptions_endpoint_key" ON "push_subscriptions"("endpoint");

-- CreateIndex
CREATE INDEX "push_subscriptions_person_id_idx" ON "push_subscriptions"("person_id");

-- CreateIndex
CREATE INDEX "push_subscriptions_session_id_idx" ON "push_subscriptions"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_settings_stop_key_key" ON "notification_settings"("stop_key");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_for_actor_id_fkey" FOREIGN KEY ("for_actor_id") REFERENCES "actors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_events" ADD CONSTRAINT "notification_events_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_mutes" ADD CONSTRAINT "notification_mutes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma does not know: bounds, and the few rows that somebody waits for.
ALTER TABLE notifications ADD CONSTRAINT notifications_bounded CHECK (
  type ~ '^[a-z_]{1,40}$' AND subject_type ~ '^[a-z_]{1,40}$' AND char_length(group_key) <= 200
  AND count > 0 AND mail_count >= 0 AND pg_column_size(facts) <= 4000);
-- A line that was read waits for nothing.
ALTER TABLE notifications ADD CONSTRAINT notifications_read_waits_for_nothing CHECK (
  read_at IS NULL OR (mail_due_at IS NULL AND push_due_at IS NULL));
CREATE INDEX notifications_list_idx ON notifications (person_id, newest_at DESC, id DESC) WHERE in_app;
CREATE INDEX notifications_unread_idx ON notifications (person_id) WHERE in_app AND read_at IS NULL;
CREATE INDEX notifications_subject_unread_idx ON notifications (person_id, subject_id) WHERE read_at IS NULL;
CREATE INDEX notifications_mail_due_idx ON notifications (person_id, mail_due_at) WHERE mail_due_at IS NOT NULL;
CREATE INDEX notifications_push_due_idx ON notifications (person_id, push_due_at) WHERE push_due_at IS NOT NULL;
CREATE INDEX notifications_read_idx ON notifications (read_at) WHERE read_at IS NOT NULL;

ALTER TABLE notification_settings ADD CONSTRAINT notification_settings_quiet CHECK (
  (quiet_from IS NULL) = (quiet_to IS NULL) AND quiet_from BETWEEN 0 AND 1439 AND quiet_to BETWEEN 0 AND 1439
  AND quiet_from <> quiet_to);
ALTER TABLE notification_mutes ADD CONSTRAINT notification_mutes_bounded CHECK (
  char_length(target) BETWEEN 1 AND 100 AND char_length(label) <= 300);
ALTER TABLE push_subscriptions ADD CONSTRAINT push_subscriptions_bounded CHECK (
  char_length(endpoint) <= 1000 AND char_length(p256dh) <= 100 AND char_length(auth) <= 40
  AND char_length(device) <= 200);
