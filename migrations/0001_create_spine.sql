-- Everything the spine needs. No cascade anywhere: on D1 a dropped parent would silently take its children along.
-- draft and submission are WITHOUT ROWID, so that no order of arrival is kept beside a random key.

CREATE TABLE "answer_day" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "wave_id" text NOT NULL,
  "day" text NOT NULL,
  "submissions" integer NOT NULL,
  "erasures" integer NOT NULL
) STRICT;
CREATE TABLE "draft" (
  "submission_id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "wave_id" text NOT NULL,
  "row_key" text NOT NULL,
  "pages" text NOT NULL,
  "replaces" text,
  "touched_on" text NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX "draft_by_row_key" ON "draft" ("wave_id","row_key");
CREATE TABLE "submission" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "wave_id" text NOT NULL,
  "row_key" text NOT NULL,
  "revision" integer NOT NULL,
  "body" text NOT NULL,
  "body_hash" text NOT NULL,
  "received_on" text NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "submission_by_row_key" ON "submission" ("wave_id","row_key","revision");
CREATE TABLE "cluster" (
  "id" text PRIMARY KEY NOT NULL,
  "slug" text NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "founded_on" text NOT NULL,
  "initiated_by" text NOT NULL,
  "region" text NOT NULL,
  "region_type" text NOT NULL,
  "branch_focus" text NOT NULL,
  "locale" text NOT NULL,
  "brand_colour" text NOT NULL,
  "has_office" integer NOT NULL,
  "sender_name" text NOT NULL,
  "sender_function" text NOT NULL,
  "phone" text NOT NULL,
  "mail" text NOT NULL,
  "invented" integer NOT NULL,
  "created_at" integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX "cluster_slug_unique" ON "cluster" ("slug");
CREATE TABLE "cluster_event" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "on_date" text NOT NULL,
  "label_de" text NOT NULL,
  "label_en" text NOT NULL,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
CREATE INDEX "cluster_event_by_cluster" ON "cluster_event" ("cluster_id","on_date");
CREATE TABLE "contact" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "member_id" text NOT NULL,
  "first_name" text NOT NULL,
  "last_name" text NOT NULL,
  "email" text NOT NULL,
  "locale" text NOT NULL,
  "opted_out" integer NOT NULL,
  FOREIGN KEY ("member_id") REFERENCES "member"("id")
) STRICT;
CREATE INDEX "contact_by_member" ON "contact" ("member_id");
CREATE INDEX "contact_by_cluster" ON "contact" ("cluster_id");
CREATE TABLE "member" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "size_class" text,
  "place" text NOT NULL,
  "joined_on" text NOT NULL,
  "left_on" text,
  "left_reason" text,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
CREATE INDEX "member_by_cluster" ON "member" ("cluster_id","name");
CREATE TABLE "edition" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "number" text NOT NULL,
  "year" integer NOT NULL,
  "is_public" integer NOT NULL,
  "snapshot_sha256" text NOT NULL,
  "released_at" integer NOT NULL,
  "released_by" text NOT NULL,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
CREATE UNIQUE INDEX "edition_by_number" ON "edition" ("cluster_id","number");
CREATE INDEX "edition_by_snapshot" ON "edition" ("snapshot_sha256");
CREATE TABLE "edition_file" (
  "edition_id" text NOT NULL,
  "name" text NOT NULL,
  "media_type" text NOT NULL,
  "bytes" integer NOT NULL,
  "sha256" text NOT NULL,
  PRIMARY KEY("edition_id", "name"),
  FOREIGN KEY ("edition_id") REFERENCES "edition"("id")
) STRICT;
CREATE INDEX "edition_file_by_sha256" ON "edition_file" ("sha256");
CREATE TABLE "invitation" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "wave_id" text NOT NULL,
  "member_id" text NOT NULL,
  "contact_id" text NOT NULL,
  "token_hash" text NOT NULL,
  "generation" integer NOT NULL,
  "state" text NOT NULL,
  "reminders_sent" integer NOT NULL,
  FOREIGN KEY ("wave_id") REFERENCES "wave"("id")
) STRICT;
CREATE UNIQUE INDEX "invitation_token_hash_unique" ON "invitation" ("token_hash");
CREATE UNIQUE INDEX "invitation_by_wave_member" ON "invitation" ("wave_id","member_id");
CREATE TABLE "outbox_message" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text,
  "wave_id" text,
  "occasion" text NOT NULL,
  "to_address" text NOT NULL,
  "locale" text NOT NULL,
  "subject" text NOT NULL,
  "body_text" text,
  "body_html" text,
  "state" text NOT NULL,
  "attempts" integer NOT NULL,
  "created_at" integer NOT NULL,
  "sent_at" integer
) STRICT;
CREATE UNIQUE INDEX "outbox_message_occasion_unique" ON "outbox_message" ("occasion");
CREATE INDEX "outbox_by_state" ON "outbox_message" ("state","created_at");
CREATE INDEX "outbox_by_wave" ON "outbox_message" ("wave_id","state");
CREATE TABLE "ledger_entry" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "year" integer NOT NULL,
  "category" text NOT NULL,
  "stage" text NOT NULL,
  "amount_cents" integer NOT NULL,
  "payers" integer,
  "funder" text,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id")
) STRICT;
CREATE INDEX "ledger_entry_by_cluster" ON "ledger_entry" ("cluster_id","year");
CREATE TABLE "person" (
  "id" text PRIMARY KEY NOT NULL,
  "email" text NOT NULL,
  "name" text NOT NULL,
  "locale" text NOT NULL,
  "created_at" integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX "person_email_unique" ON "person" ("email");
CREATE TABLE "role_grant" (
  "cluster_id" text NOT NULL,
  "person_id" text NOT NULL,
  "role" text NOT NULL,
  "granted_at" integer NOT NULL,
  PRIMARY KEY("cluster_id", "person_id", "role"),
  FOREIGN KEY ("person_id") REFERENCES "person"("id")
) STRICT;
CREATE INDEX "role_grant_by_person" ON "role_grant" ("person_id");
CREATE TABLE "session" (
  "id_hash" text PRIMARY KEY NOT NULL,
  "person_id" text NOT NULL,
  "created_at" integer NOT NULL,
  "expires_at" integer NOT NULL,
  FOREIGN KEY ("person_id") REFERENCES "person"("id")
) STRICT;
CREATE INDEX "session_by_expiry" ON "session" ("expires_at");
CREATE TABLE "sign_in_code" (
  "id" text PRIMARY KEY NOT NULL,
  "person_id" text,
  "code_hash" text NOT NULL,
  "browser_hash" text NOT NULL,
  "expires_at" integer NOT NULL,
  "tries" integer NOT NULL,
  "used_at" integer,
  FOREIGN KEY ("person_id") REFERENCES "person"("id")
) STRICT;
CREATE UNIQUE INDEX "sign_in_code_browser_hash_unique" ON "sign_in_code" ("browser_hash");
CREATE TABLE "attempt" (
  "key" text PRIMARY KEY NOT NULL,
  "count" integer NOT NULL,
  "window_ends_at" integer NOT NULL
) STRICT;
CREATE TABLE "audit_entry" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text,
  "at" integer NOT NULL,
  "actor_id" text NOT NULL,
  "action" text NOT NULL,
  "subject" text NOT NULL
) STRICT;
CREATE INDEX "audit_entry_by_cluster" ON "audit_entry" ("cluster_id","at");
CREATE TABLE "job" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "kind" text NOT NULL,
  "occasion" text NOT NULL,
  "payload" text NOT NULL,
  "state" text NOT NULL,
  "step" integer NOT NULL,
  "steps" integer NOT NULL,
  "attempts" integer NOT NULL,
  "due_at" integer NOT NULL,
  "created_at" integer NOT NULL,
  "finished_at" integer,
  "problem" text
) STRICT;
CREATE UNIQUE INDEX "job_occasion_unique" ON "job" ("occasion");
CREATE INDEX "job_by_due" ON "job" ("state","due_at");
CREATE TABLE "disclosure_decision" (
  "wave_id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "document" text NOT NULL,
  "decided_at" integer NOT NULL
) STRICT;
CREATE TABLE "indicator_series" (
  "cluster_id" text NOT NULL,
  "code" text NOT NULL,
  "document" text NOT NULL,
  "updated_at" integer NOT NULL,
  PRIMARY KEY("cluster_id", "code")
) STRICT;
CREATE TABLE "questionnaire_version" (
  "id" text PRIMARY KEY NOT NULL,
  "code" text NOT NULL,
  "version" text NOT NULL,
  "content_hash" text NOT NULL,
  "document" text NOT NULL,
  "published_at" integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX "questionnaire_version_by_code" ON "questionnaire_version" ("code","version");
CREATE TABLE "frame_member" (
  "wave_id" text NOT NULL,
  "member_id" text NOT NULL,
  "cluster_id" text NOT NULL,
  "kind" text NOT NULL,
  "size_class" text,
  "tenure" text NOT NULL,
  "contact_id" text,
  PRIMARY KEY("wave_id", "member_id"),
  FOREIGN KEY ("wave_id") REFERENCES "wave"("id")
) STRICT;
CREATE TABLE "wave" (
  "id" text PRIMARY KEY NOT NULL,
  "cluster_id" text NOT NULL,
  "year" integer NOT NULL,
  "questionnaire_version_id" text NOT NULL,
  "mode" text NOT NULL,
  "cluster_kind" text NOT NULL,
  "has_office" integer NOT NULL,
  "state" text NOT NULL,
  "opened_at" integer NOT NULL,
  "closes_at" integer NOT NULL,
  "grace_minutes" integer NOT NULL,
  "result_on" text NOT NULL,
  "published_at" integer,
  "input_hash" text,
  FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id"),
  FOREIGN KEY ("questionnaire_version_id") REFERENCES "questionnaire_version"("id")
) STRICT;
CREATE UNIQUE INDEX "wave_by_cluster_year" ON "wave" ("cluster_id","year");
CREATE INDEX "wave_by_state" ON "wave" ("state");
CREATE TRIGGER "audit_entry_is_never_changed" BEFORE UPDATE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER "audit_entry_is_never_removed" BEFORE DELETE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER "submission_is_never_changed" BEFORE UPDATE ON "submission" BEGIN SELECT RAISE(ABORT, 'a correction is a new revision'); END;
CREATE TRIGGER "questionnaire_version_is_never_changed" BEFORE UPDATE ON "questionnaire_version" BEGIN SELECT RAISE(ABORT, 'a published questionnaire is immutable'); END;
CREATE TRIGGER "frame_member_is_never_changed" BEFORE UPDATE ON "frame_member" BEGIN SELECT RAISE(ABORT, 'the frame is frozen at opening'); END;
