export const lintRules = [
  'tooLong',
  'doubleBarrelled',
  'leading',
  'scaleChanged',
  'gridOnPhone',
  'manyPoints',
  'sensitive',
] as const;
export type LintRule = (typeof lintRules)[number];

/** What an editor should look at again; nothing of it forbids to publish. */
export interface LintMessage {
  readonly rule: LintRule;
  readonly section: string;
  /** Code of the question; null where the whole page is meant. */
  readonly item: string | null;
  /** What was found: the words, or a number. */
  readonly found: string;
}
