-- Earlier rounds of a survey that come from a file, and the indicators a cluster defines itself.

ALTER TABLE "wave" ADD COLUMN "origin" text NOT NULL DEFAULT 'opened';
CREATE TABLE "past_round" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "state" text NOT NULL,
  "year" integer NOT NULL,
  "file_name" text NOT NULL,
  "file_sha256" text NOT NULL,
  "mapping" text NOT NULL,
  "loss" text NOT NULL,
  "uploaded_at" integer NOT NULL,
  "uploaded_by" text NOT NULL,
  "decided_at" integer,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
CREATE INDEX "past_round_by_cluster" ON "past_round" ("cluster_id","uploaded_at");
CREATE TABLE "custom_indicator" (
  "cluster_id" text NOT NULL,
  "code" text NOT NULL,
  "measure" text NOT NULL,
  "name_de" text NOT NULL,
  "name_en" text NOT NULL,
  "created_at" integer NOT NULL,
  "created_by" text NOT NULL,
  PRIMARY KEY("cluster_id", "code"),
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
