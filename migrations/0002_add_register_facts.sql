-- The register keeps more about a member, and since when: kind, size class and status are dated facts, because the
-- frame of a past round needs them as they were. A tally of the day spares counting the whole register for a page.

ALTER TABLE "member" ADD COLUMN "holding" text;
ALTER TABLE "member" ADD COLUMN "tags" text DEFAULT '[]' NOT NULL;
ALTER TABLE "member" ADD COLUMN "left_reason_code" text;
ALTER TABLE "member" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;
ALTER TABLE "member" ADD COLUMN "changed_at" integer DEFAULT 0 NOT NULL;
ALTER TABLE "contact" ADD COLUMN "role" text DEFAULT 'answers' NOT NULL;
CREATE UNIQUE INDEX "contact_who_answers" ON "contact" ("member_id") WHERE "role" = 'answers';
CREATE INDEX "member_by_name" ON "member" ("cluster_id","name","id");
CREATE INDEX "member_by_joined" ON "member" ("cluster_id","joined_on","id");
CREATE TABLE "member_fact" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "member_id" text NOT NULL,
  "fact" text NOT NULL,
  "value" text NOT NULL,
  "valid_from" text NOT NULL,
  "recorded_at" integer NOT NULL,
  "recorded_by" text NOT NULL,
  FOREIGN KEY ("member_id") REFERENCES "member"("id")
) STRICT;
CREATE INDEX "member_fact_by_member" ON "member_fact" ("cluster_id","member_id","valid_from");
CREATE TABLE "member_tally" (
  "cluster_id" text PRIMARY KEY NOT NULL,
  "good_until" text,
  "current" integer NOT NULL,
  "former" integer NOT NULL,
  "without_contact" integer NOT NULL,
  "tags" text NOT NULL
) STRICT;
CREATE INDEX "audit_entry_by_subject" ON "audit_entry" ("cluster_id","subject","at");
INSERT INTO "member_fact" ("id","cluster_id","member_id","fact","value","valid_from","recorded_at","recorded_by")
  SELECT "id" || '-kind', "cluster_id", "id", 'kind', "kind", "joined_on", 0, 'migration' FROM "member";
INSERT INTO "member_fact" ("id","cluster_id","member_id","fact","value","valid_from","recorded_at","recorded_by")
  SELECT "id" || '-size', "cluster_id", "id", 'sizeClass', "size_class", "joined_on", 0, 'migration' FROM "member" WHERE "size_class" IS NOT NULL;
INSERT INTO "member_fact" ("id","cluster_id","member_id","fact","value","valid_from","recorded_at","recorded_by")
  SELECT "id" || '-joined', "cluster_id", "id", 'status', 'member', "joined_on", 0, 'migration' FROM "member";
INSERT INTO "member_fact" ("id","cluster_id","member_id","fact","value","valid_from","recorded_at","recorded_by")
  SELECT "id" || '-left', "cluster_id", "id", 'status', 'left', "left_on", 0, 'migration' FROM "member" WHERE "left_on" IS NOT NULL;
UPDATE "member" SET "search_text" = lower("name" || ' ' || "place");
