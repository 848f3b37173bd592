import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  anonymityModes,
  clusterKinds,
  memberKinds,
  sizeClasses,
  tenureBands,
} from '../../worker/core/organisation.ts';
import { cluster } from './cluster.ts';
import { questionnaireVersion } from './questionnaire-version.ts';

export const wave = sqliteTable(
  'wave',
  {
    id: text('id').primaryKey(),
    clusterId: text('cluster_id')
      .notNull()
      .references(() => cluster.id),
    year: integer('year').notNull(),
    questionnaireVersionId: text('questionnaire_version_id')
      .notNull()
      .references(() => questionnaireVersion.id),
    mode: text('mode', { enum: anonymityModes }).notNull(),
    /** As they were at the opening: the wording and the routing of the questions depend on them. */
    clusterKind: text('cluster_kind', { enum: clusterKinds }).notNull(),
    hasOffice: integer('has_office', { mode: 'boolean' }).notNull(),
    state: text('state', { enum: ['open', 'closed', 'published'] }).notNull(),
    openedAt: integer('opened_at').notNull(),
    /** Server clock decides; drafts begun before may still be sent during the grace period. */
    closesAt: integer('closes_at').notNull(),
    graceMinutes: integer('grace_minutes').notNull(),
    resultOn: text('result_on').notNull(),
    publishedAt: integer('published_at'),
    /** SHA-256 over what the published values were computed from. */
    inputHash: text('input_hash'),
    /** `imported`: a past round from a file; nobody was invited, and its frame is unknown. */
    origin: text('origin', { enum: ['opened', 'imported'] })
      .notNull()
      .default('opened'),
    /** Members of the frame; 0 where it is unknown. */
    frameSize: integer('frame_size').notNull().default(0),
    /** How many of them have answered; the database keeps it as invitations change. Past rounds invite nobody: 0. */
    answered: integer('answered').notNull().default(0),
  },
  (t) => [uniqueIndex('wave_by_cluster_year').on(t.clusterId, t.year), index('wave_by_state').on(t.state)],
);

/** The population as it was when the wave opened, with the facts that weighting and breakdowns need. */
export const frameMember = sqliteTable(
  'frame_member',
  {
    waveId: text('wave_id')
      .notNull()
      .references(() => wave.id),
    memberId: text('member_id').notNull(),
    clusterId: text('cluster_id').notNull(),
    kind: text('kind', { enum: memberKinds }).notNull(),
    sizeClass: text('size_class', { enum: sizeClasses }),
    tenure: text('tenure', { enum: tenureBands }).notNull(),
    /** Who answers for the company: part of the row key, so frozen with the frame. */
    contactId: text('contact_id'),
  },
  (t) => [primaryKey({ columns: [t.waveId, t.memberId] })],
);
