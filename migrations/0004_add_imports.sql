-- Uploaded tables and what became of them. The bytes and what undoing needs are in R2 and are removed with time.

CREATE TABLE "import_run" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "target" text NOT NULL,
  "state" text NOT NULL,
  "file_name" text NOT NULL,
  "file_sha256" text NOT NULL,
  "file_bytes" integer NOT NULL,
  "mapping" text NOT NULL,
  "added" integer NOT NULL,
  "changed" integer NOT NULL,
  "same" integer NOT NULL,
  "uploaded_at" integer NOT NULL,
  "uploaded_by" text NOT NULL,
  "decided_at" integer,
  "undoable" integer NOT NULL,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
CREATE INDEX "import_run_by_cluster" ON "import_run" ("cluster_id","target","uploaded_at");
CREATE INDEX "import_run_by_state" ON "import_run" ("state","undoable","uploaded_at");
CREATE TABLE "import_mapping" (
  "cluster_id" text NOT NULL,
  "target" text NOT NULL,
  "signature" text NOT NULL,
  "mapping" text NOT NULL,
  "used_at" integer NOT NULL,
  PRIMARY KEY("cluster_id", "target", "signature"),
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
