import type { IndicatorDefinition } from '../core/catalogue/definition.ts';
import type { WaveInput } from '../core/catalogue/read-wave.ts';
import { diagnoseWave, type WaveDiagnostics } from '../core/catalogue/wave-diagnostics.ts';
import type { Disclosed } from '../core/disclosure/disclosed.ts';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import type { Item } from '../core/questionnaire/questionnaire.ts';

/** The gate for the diagnostics of a wave: nothing below the minimum, coefficients with two digits. */
export function gateWaveDiagnostics(
  wave: WaveInput,
  items: readonly Item[],
  definitions: readonly IndicatorDefinition[],
): Disclosed<WaveDiagnostics> | null {
  const told = diagnoseWave(
    items,
    [...wave.answers.values()],
    definitions,
    publicationThresholds.opinionsOfPersons,
  );
  // diagnoseWave tells counts and coefficients from the minimum on: this is the gate.
  return told as Disclosed<WaveDiagnostics> | null;
}

/** Diagnostics as they were stored: only disclosed ones ever are. */
export function storedDiagnostics(document: string): Disclosed<WaveDiagnostics> {
  return JSON.parse(document) as Disclosed<WaveDiagnostics>;
}
