/** What a form sent: every name with its values, in order. A map, so that no name can reach a prototype. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** Groups the pairs of a urlencoded form by name. */
export function formFields(entries: Iterable<readonly [string, string]>): FormFields {
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return fields;
}
