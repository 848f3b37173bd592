-- The most that one payer of an amount paid: outside the house own income is told only where nobody stands out.

ALTER TABLE "ledger_entry" ADD COLUMN "largest_cents" integer;
