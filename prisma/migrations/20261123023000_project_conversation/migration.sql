-- AlterTable
ALTER TABLE "conversations" ADD COLUMN "project_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "conversations_project_id_key" ON "conversations"("project_id");

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand -------------------------------------------------------------------------------------------------------

ALTER TABLE conversations
  ADD CONSTRAINT conversations_of_project_is_group CHECK (project_id IS NULL OR (kind = 'group' AND state = 'open'));

-- Who talks in a project's conversation follows who is in the project, whichever way somebody comes or goes. What was
-- said before stays closed to those who come; those who go read nothing any more.
CREATE FUNCTION kvart_keep_project_parties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  talk uuid;
  seq int;
BEGIN
  SELECT c.id, c.last_seq INTO talk, seq FROM conversations c WHERE c.project_id = NEW.project_id FOR NO KEY UPDATE;
  IF talk IS NULL THEN
    RETURN NULL;
  END IF;
  IF NEW.state = 'active' THEN
    INSERT INTO conversation_parties (conversation_id, actor_id, part, answer, since_seq)
      VALUES (talk, NEW.actor_id, 'asked', 'accepted', seq)
    ON CONFLICT (conversation_id, actor_id) DO UPDATE SET left_at = NULL, since_seq = excluded.since_seq,
      joined_at = now(), assignee_id = NULL, done_seq = NULL, done_at = NULL
      WHERE conversation_parties.left_at IS NOT NULL;
  ELSIF TG_OP = 'UPDATE' AND OLD.state = 'active' THEN
    UPDATE conversation_parties SET left_at = now(), assignee_id = NULL
      WHERE conversation_id = talk AND actor_id = NEW.actor_id AND left_at IS NULL;
  ELSE
    RETURN NULL;
  END IF;
  UPDATE conversations SET version = version + 1 WHERE id = talk;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_parties AFTER INSERT OR UPDATE OF state ON project_partners
  FOR EACH ROW EXECUTE FUNCTION kvart_keep_project_parties();

-- It is called what the project is called.
CREATE FUNCTION kvart_keep_project_talk_title() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conversations SET title = NEW.title, version = version + 1 WHERE project_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_talk_title AFTER UPDATE OF title ON projects
  FOR EACH ROW WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION kvart_keep_project_talk_title();
