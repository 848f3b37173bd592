-- Keys of programs, each for one cluster, and the answers that a repeated request gets again for a day.

CREATE TABLE "api_key" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "name" text NOT NULL,
  "scopes" text NOT NULL,
  "hash" text NOT NULL,
  "created_at" integer NOT NULL,
  "created_by" text NOT NULL,
  "expires_at" integer NOT NULL,
  "last_used_on" text,
  "revoked_at" integer,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
CREATE INDEX "api_key_by_cluster" ON "api_key" ("cluster_id","created_at");
CREATE TABLE "idempotent_request" (
  "api_key_id" text NOT NULL,
  "key_hash" text NOT NULL,
  "request_hash" text NOT NULL,
  "status" integer,
  "body" text,
  "started_at" integer NOT NULL,
  PRIMARY KEY("api_key_id", "key_hash"),
  FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id")
) STRICT;
CREATE INDEX "idempotent_request_by_start" ON "idempotent_request" ("started_at");
