-- Questionnaires that a cluster is working on, and versions of a question that were saved beside one another.

CREATE TABLE "questionnaire_draft" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "base" text NOT NULL,
  "document" text NOT NULL,
  "revision" integer NOT NULL,
  "made_at" integer NOT NULL,
  "changed_at" integer NOT NULL,
  "changed_by" text NOT NULL,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;

CREATE INDEX "questionnaire_draft_by_cluster" ON "questionnaire_draft" ("cluster_id", "changed_at");

CREATE TABLE "item_set_aside" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "draft_id" text NOT NULL,
  "item_code" text NOT NULL,
  "document" text NOT NULL,
  "made_at" integer NOT NULL,
  "made_by" text NOT NULL,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;

CREATE INDEX "item_set_aside_by_draft" ON "item_set_aside" ("draft_id");
