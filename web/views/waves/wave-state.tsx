import type { Translate } from '../../i18n/translate.ts';

export const waveStates = ['open', 'closed', 'published'] as const;
export type WaveState = (typeof waveStates)[number];

/** What a state means for the office, in one or two words. */
export function waveStateWord(t: Translate, state: WaveState): string {
  return t(`waves.state.${state}`);
}
