/** By unit: whether it took part in each wave, in the order of the waves. */
export type Presence = readonly (readonly boolean[])[];

/**
 * How many waves there are.
 * @returns 0 without units
 * @throws RangeError where units have different waves
 */
export function wavesOf(presence: Presence): number {
  const waves = presence[0]?.length ?? 0;
  if (!presence.every(({ length }) => length === waves)) throw new RangeError('every unit has every wave');
  return waves;
}
