-- A ledger entry has a period of its own, half-open; public core funding has its agreed end and degression.

ALTER TABLE "ledger_entry" ADD COLUMN "starts_on" text DEFAULT '' NOT NULL;
ALTER TABLE "ledger_entry" ADD COLUMN "ends_on" text DEFAULT '' NOT NULL;
ALTER TABLE "ledger_entry" ADD COLUMN "note" text DEFAULT '' NOT NULL;
ALTER TABLE "ledger_entry" ADD COLUMN "changed_at" integer DEFAULT 0 NOT NULL;
UPDATE "ledger_entry" SET "starts_on" = "year" || '-01-01', "ends_on" = ("year" + 1) || '-01-01';
CREATE TABLE "funding_commitment" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "funder" text NOT NULL,
  "starts_on" text NOT NULL,
  "ends_on" text NOT NULL,
  "degression" text NOT NULL,
  "changed_at" integer NOT NULL,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
CREATE INDEX "funding_commitment_by_cluster" ON "funding_commitment" ("cluster_id","starts_on");
