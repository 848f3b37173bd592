-- What the attacker found in what an edition would publish beside all before it, before it may be released.

CREATE TABLE "edition_check" (
  "cluster_id" text NOT NULL,
  "material_hash" text NOT NULL,
  "occasion" text NOT NULL,
  "state" text NOT NULL,
  "document" text,
  "checked_at" integer,
  PRIMARY KEY ("cluster_id", "material_hash")
) STRICT;
