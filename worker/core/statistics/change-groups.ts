/** Valid answers of one wave and the members of its frame, both by the same opaque firm id. */
export interface RespondentWave {
  readonly values: ReadonlyMap<string, number>;
  readonly frame: ReadonlySet<string>;
  /** Of the firms with a valid answer, > 0; all count alike where there are none. */
  readonly weights?: ReadonlyMap<string, number>;
}

/** The respondents of two waves, by what they did between them. */
export interface ChangeGroups {
  /** Answered both times. */
  readonly within: readonly string[];
  /** New in the frame. */
  readonly entry: readonly string[];
  /** Were in the frame before, answer only now. */
  readonly returning: readonly string[];
  /** Left the frame. */
  readonly exit: readonly string[];
  /** Still in the frame, answered only before. */
  readonly silent: readonly string[];
}

/** Groups everybody with a valid answer in either of two waves; each is in exactly one group. */
export function changeGroups(before: RespondentWave, after: RespondentWave): ChangeGroups {
  const joined = [...after.values.keys()].filter((firm) => !before.values.has(firm));
  const left = [...before.values.keys()].filter((firm) => !after.values.has(firm));
  return {
    within: [...after.values.keys()].filter((firm) => before.values.has(firm)),
    entry: joined.filter((firm) => !before.frame.has(firm)),
    returning: joined.filter((firm) => before.frame.has(firm)),
    exit: left.filter((firm) => !after.frame.has(firm)),
    silent: left.filter((firm) => after.frame.has(firm)),
  };
}
