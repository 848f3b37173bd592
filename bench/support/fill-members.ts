import { executeSql } from './execute-sql.ts';

/**
 * Brings the register of one cluster of the demo to a number of members, for this benchmark only: each with two
 * contacts and two of forty competences, every tenth of them left.
 * @returns members of the cluster after it, as the database counts them
 */
export function fillMembers(state: string, slug: string, total: number): number {
  return Number(executeSql(state, fillSql(slug, total))[0]?.['members'] ?? 0);
}

function fillSql(slug: string, total: number): string {
  const own = `(SELECT id FROM cluster WHERE slug = '${slug}')`;
  const newcomers = `
    WITH RECURSIVE numbers (i) AS (
      SELECT count(*) + 1 FROM member WHERE cluster_id = ${own} AND id NOT LIKE 'bench%'
      UNION ALL SELECT i + 1 FROM numbers WHERE i < ${total}),
    newcomer AS (SELECT i, printf('bench%017d', i) AS id, printf('Firma %05d', i * 7919 % 100003) AS name FROM numbers)`;
  const contact = (suffix: string, role: string) => `
    INSERT INTO contact (id, cluster_id, member_id, first_name, last_name, email, locale, opted_out, role) ${newcomers}
    SELECT id || '${suffix}', ${own}, id, 'Kim', 'Kontakt ' || i, 'kontakt' || i || '@bench.example', 'de', 0, '${role}'
    FROM newcomer;`;
  return `
    INSERT INTO member (id, cluster_id, name, kind, size_class, place, joined_on, left_on, tags, search_text, sort_name) ${newcomers}
    SELECT id, ${own}, name, 'company', 'small', 'Ort ' || (i % 300), printf('20%02d-%02d-01', 10 + i % 14, 1 + i % 12),
           iif(i % 10 = 0, '2025-01-01', NULL), json_array('Fach ' || (i % 40), 'Fach ' || ((i + 7) % 40)),
           lower(name) || ' ort ' || (i % 300) || ' kontakt ' || i, lower(name)
    FROM newcomer;
    ${contact('a', 'answers')} ${contact('b', 'finance')}
    DELETE FROM member_tally;
    SELECT count(*) AS members FROM member WHERE cluster_id = ${own};`;
}
