-- A page of the register reads its own rows and no others: the name as it is sorted and the contact who answers stand
-- beside the member, and whoever has left stands apart in the indexes.

ALTER TABLE "member" ADD COLUMN "sort_name" text DEFAULT '' NOT NULL;
ALTER TABLE "member" ADD COLUMN "answering_name" text;
ALTER TABLE "member" ADD COLUMN "answering_opted_out" integer DEFAULT 0 NOT NULL;
DROP INDEX "member_by_name";
DROP INDEX "member_by_joined";
CREATE INDEX "member_by_name" ON "member" ("cluster_id","left_on","sort_name","id");
CREATE INDEX "member_by_joined" ON "member" ("cluster_id","left_on","joined_on","id");
UPDATE "member" SET
  "sort_name" = replace(replace(replace(replace(replace(replace(replace(lower("name"), 'ä', 'a'), 'ö', 'o'), 'ü', 'u'), 'Ä', 'a'), 'Ö', 'o'), 'Ü', 'u'), 'ß', 'ss'),
  "answering_name" = (SELECT trim("first_name" || ' ' || "last_name") FROM "contact" WHERE "member_id" = "member"."id" AND "role" = 'answers'),
  "answering_opted_out" = coalesce((SELECT "opted_out" FROM "contact" WHERE "member_id" = "member"."id" AND "role" = 'answers'), 0);
CREATE TRIGGER "contact_added_stands_beside_member" AFTER INSERT ON "contact" WHEN NEW."role" = 'answers' BEGIN UPDATE "member" SET "answering_name" = trim(NEW."first_name" || ' ' || NEW."last_name"), "answering_opted_out" = NEW."opted_out" WHERE "id" = NEW."member_id"; END;
CREATE TRIGGER "contact_changed_stands_beside_member" AFTER UPDATE ON "contact" WHEN OLD."role" = 'answers' OR NEW."role" = 'answers' BEGIN UPDATE "member" SET "answering_name" = (SELECT trim("first_name" || ' ' || "last_name") FROM "contact" WHERE "member_id" = NEW."member_id" AND "role" = 'answers'), "answering_opted_out" = coalesce((SELECT "opted_out" FROM "contact" WHERE "member_id" = NEW."member_id" AND "role" = 'answers'), 0) WHERE "id" = NEW."member_id"; END;
CREATE TRIGGER "contact_removed_leaves_member" AFTER DELETE ON "contact" WHEN OLD."role" = 'answers' BEGIN UPDATE "member" SET "answering_name" = NULL, "answering_opted_out" = 0 WHERE "id" = OLD."member_id"; END;
