import type { Answer, Answers } from '../core/questionnaire/answer.ts';

const longestText = 100_000;
const longestAnswer = 10_000;

/**
 * Answers that a try-out carried from page to page. They are only shown again to whoever typed them; what has not the
 * form of an answer is left out.
 */
export function readTriedAnswers(text: string): Answers {
  const sent = text.length > longestText ? null : parsed(text);
  if (typeof sent !== 'object' || sent === null) return {};
  return Object.fromEntries(
    Object.entries(sent).filter((entry): entry is [string, Answer] => isAnswer(entry[1])),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null || !('state' in value)) return false;
  if (value.state !== 'valid')
    return ['dontKnow', 'notApplicable', 'skipped', 'notShown'].includes(String(value.state));
  return 'value' in value && isValue(value.value) && JSON.stringify(value).length <= longestAnswer;
}

function isValue(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null) return false;
  const parts: readonly unknown[] = Object.values(value);
  const sameType = (type: string) => parts.every((part) => typeof part === type);
  return sameType('number') || (Array.isArray(value) && sameType('string'));
}
