-- A wave knows how many members it asked and how many of them have answered, so that lists of waves count nothing.

ALTER TABLE "wave" ADD COLUMN "frame_size" integer DEFAULT 0 NOT NULL;
ALTER TABLE "wave" ADD COLUMN "answered" integer DEFAULT 0 NOT NULL;
UPDATE "wave" SET
  "frame_size" = (SELECT count(*) FROM "frame_member" WHERE "wave_id" = "wave"."id"),
  "answered" = (SELECT count(*) FROM "invitation" WHERE "wave_id" = "wave"."id" AND "state" = 'answered');
CREATE TRIGGER "invitation_is_counted_by_its_wave" AFTER UPDATE OF "state" ON "invitation" WHEN (OLD."state" = 'answered') <> (NEW."state" = 'answered') BEGIN UPDATE "wave" SET "answered" = "answered" + (NEW."state" = 'answered') - (OLD."state" = 'answered') WHERE "id" = NEW."wave_id"; END;
