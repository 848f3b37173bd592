import type { Network } from './network.ts';

/** How many ties go out from each node; without direction how many neighbours it has. */
export function outDegrees({ outgoing }: Network): readonly number[] {
  return outgoing.map((reached) => reached.length);
}

/** How many ties come in to each node; without direction how many neighbours it has. */
export function inDegrees({ incoming }: Network): readonly number[] {
  return incoming.map((reaching) => reaching.length);
}
