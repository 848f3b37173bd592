-- What the answers of a wave say of their own quality; made once, when the wave is published.

CREATE TABLE "wave_diagnostics" (
  "wave_id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "document" text NOT NULL,
  "made_at" integer NOT NULL
) STRICT;
