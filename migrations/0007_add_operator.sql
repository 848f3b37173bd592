-- What a cluster lets an operator see, as a JSON array; empty for every other role.

ALTER TABLE "role_grant" ADD COLUMN "insights" text DEFAULT '[]' NOT NULL;
