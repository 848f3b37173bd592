import type { Text } from '../../organisation.ts';
import type { Item } from '../questionnaire.ts';

/** When a module is asked, by the number of the wave: a year that is skipped shifts nothing. */
export type RotationRule =
  /** In wave `first` and every `nth` after it. */
  | { readonly kind: 'every'; readonly nth: number; readonly first: number }
  /** Only where somebody wants it, with so many waves from one to the next. */
  | { readonly kind: 'onDemand'; readonly apart: number };

/** Questions that are asked together in some waves and rest in the others. */
export interface QuestionModule {
  /** Begins the codes of its pages. */
  readonly code: string;
  readonly title: Text;
  readonly items: readonly Item[];
  readonly rotation: RotationRule;
  /** Why so often. */
  readonly why: Text;
}

/**
 * Whether a module is due in a wave.
 * @param wave number of the wave, from 1
 */
export function isDue({ rotation }: Pick<QuestionModule, 'rotation'>, wave: number): boolean {
  if (rotation.kind === 'onDemand') return false;
  return wave >= rotation.first && (wave - rotation.first) % rotation.nth === 0;
}
