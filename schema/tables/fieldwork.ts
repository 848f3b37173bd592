import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { locales } from '../../worker/core/organisation.ts';
import { wave } from './wave.ts';

export const invitation = sqliteTable(
  'invitation',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id').notNull(),
    waveId: text('wave_id')
      .notNull()
      .references(() => wave.id),
    memberId: text('member_id').notNull(),
    contactId: text('contact_id').notNull(),
    /** SHA-256 of the personal link's token; the token itself is derived when a mail is made, stored nowhere. */
    tokenHash: text('token_hash').notNull().unique(),
    generation: integer('generation').notNull(),
    state: text('state', { enum: ['created', 'sent', 'answered', 'refused', 'bounced'] }).notNull(),
    remindersSent: integer('reminders_sent').notNull(),
  },
  (t) => [uniqueIndex('invitation_by_wave_member').on(t.waveId, t.memberId)],
);

export const outboxMessage = sqliteTable(
  'outbox_message',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id'),
    waveId: text('wave_id'),
    /** One mail per person and occasion, however often the job runs. */
    occasion: text('occasion').notNull().unique(),
    toAddress: text('to_address').notNull(),
    locale: text('locale', { enum: locales }).notNull(),
    subject: text('subject').notNull(),
    /** Removed once sent, except in development. */
    bodyText: text('body_text'),
    bodyHtml: text('body_html'),
    state: text('state', { enum: ['queued', 'sent', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull(),
    createdAt: integer('created_at').notNull(),
    /** While queued: when a try began; until it ends or a minute is over, no other invocation tries. */
    sentAt: integer('sent_at'),
  },
  (t) => [index('outbox_by_state').on(t.state, t.createdAt), index('outbox_by_wave').on(t.waveId, t.state)],
);
