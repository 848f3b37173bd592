-- Who put the change of a question higher or lower than it was proposed, and why. Never changed, never removed.

CREATE TABLE "version_decision" (
  "questionnaire_version_id" text NOT NULL,
  "item_code" text NOT NULL,
  "cluster_id" text NOT NULL,
  "proposed" integer NOT NULL,
  "decided" integer NOT NULL,
  "because" text NOT NULL,
  "decided_by" text NOT NULL,
  "decided_at" integer NOT NULL,
  PRIMARY KEY ("questionnaire_version_id", "item_code"),
  FOREIGN KEY ("questionnaire_version_id") REFERENCES "questionnaire_version"("id"),
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id"),
  CHECK ("decided" >= "proposed" OR "because" <> '')
) STRICT;

CREATE INDEX "version_decision_by_cluster" ON "version_decision" ("cluster_id");

CREATE TRIGGER "version_decision_is_never_changed" BEFORE UPDATE ON "version_decision" BEGIN SELECT RAISE(ABORT, 'what was decided about a version is kept'); END;
CREATE TRIGGER "version_decision_is_never_removed" BEFORE DELETE ON "version_decision" BEGIN SELECT RAISE(ABORT, 'what was decided about a version is kept'); END;
