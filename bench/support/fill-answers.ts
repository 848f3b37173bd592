import { executeSql } from './execute-sql.ts';

/**
 * Brings one cluster of the demo to a number of answers, for this benchmark only: copies of a real answer, each with
 * a company of its own in the frame and an invitation, spread over the published waves.
 * @returns answers of the cluster after it, as the database counts them
 */
export function fillAnswers(state: string, slug: string, total: number): number {
  return Number(executeSql(state, fillSql(slug, total))[0]?.['answers'] ?? 0);
}

/** One company of the benchmark for every answer that is missing to the total, with the wave it answered in. */
function newcomers(slug: string, total: number): string {
  return `
    WITH RECURSIVE
      own AS (SELECT id FROM cluster WHERE slug = '${slug}'),
      waves AS (SELECT id, row_number() OVER (ORDER BY year) - 1 AS place, count(*) OVER () AS waves
                FROM wave WHERE cluster_id = (SELECT id FROM own) AND state = 'published'),
      counted AS (SELECT count(*) AS answers FROM submission WHERE cluster_id = (SELECT id FROM own)),
      numbers (i) AS (SELECT answers + 1 FROM counted WHERE answers < ${total}
                      UNION ALL SELECT i + 1 FROM numbers WHERE i < ${total}),
      newcomer AS (SELECT i, waves.id AS wave_id, (SELECT id FROM own) AS cluster_id,
                          printf('bench%017d', i) AS key
                   FROM numbers JOIN waves ON waves.place = i % waves.waves)`;
}

function fillSql(slug: string, total: number): string {
  const from = newcomers(slug, total);
  // The answers come last: their number says how many newcomers there are.
  return `
    INSERT INTO frame_member (wave_id, member_id, cluster_id, kind, size_class, tenure, contact_id) ${from}
    SELECT wave_id, key, cluster_id, 'company', 'small', '2to5', NULL FROM newcomer;
    INSERT INTO invitation (id, cluster_id, wave_id, member_id, contact_id, token_hash, generation, state, reminders_sent) ${from}
    SELECT key, cluster_id, wave_id, key, key, key, 1, 'answered', 0 FROM newcomer;
    INSERT INTO submission (id, cluster_id, wave_id, row_key, revision, body, body_hash, received_on) ${from}
    SELECT key, cluster_id, wave_id, key, 1, sample.body, sample.body_hash, sample.received_on
    FROM newcomer,
         (SELECT body, body_hash, received_on FROM submission
          WHERE cluster_id = (SELECT id FROM own) ORDER BY length(body) DESC LIMIT 1) AS sample;
    UPDATE wave SET
      frame_size = (SELECT count(*) FROM frame_member WHERE wave_id = wave.id),
      answered = (SELECT count(*) FROM invitation WHERE wave_id = wave.id AND state = 'answered');
    SELECT count(*) AS answers FROM submission WHERE cluster_id = (SELECT id FROM cluster WHERE slug = '${slug}');`;
}
