/** What an office notes when a member leaves that judged it below the average firm. */
export const criticalReasons = [
  'Beitrag zu hoch',
  'Nutzen zu gering',
  'Beitrag zu hoch, Nutzen unklar',
] as const;

/** What it notes for everybody else. */
export const otherReasons = ['keine Zeit', 'Themen passen nicht mehr', 'kein Grund genannt'] as const;
