/**
 * Estimated number of members who can judge the question at all.
 * Those who said "cannot judge" answered; they show how large a part of the members stands outside the question.
 * @param members members of the frame (N), integer ≥ valid + dontKnow
 * @param valid valid answers (a), integer ≥ 1
 * @param dontKnow "cannot judge" (d), integer ≥ 0
 * @returns integer valid…members; equals `valid` when nobody is missing
 * @method N̂ = ⌈N · a/(a+d)⌉, so that a/N̂ stays the sampling fraction (a+d)/N up to rounding
 * @verified hand computation in the test
 */
export function populationAbleToJudge({
  members,
  valid,
  dontKnow,
}: {
  readonly members: number;
  readonly valid: number;
  readonly dontKnow: number;
}): number {
  return Math.ceil((members * valid) / (valid + dontKnow));
}
