-- How the columns of a cluster's earlier rounds were read, so that the next round of it is proposed in the same way.

CREATE TABLE "round_memory" (
  "cluster_id" text PRIMARY KEY NOT NULL,
  "document" text NOT NULL,
  "used_at" integer NOT NULL,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
