import type { FormFields } from '../../../worker/core/questionnaire/form-fields.ts';

/** What was entered, carried along unseen so that it can be sent again. */
export function HiddenFields({ fields }: { readonly fields: FormFields }) {
  return (
    <>
      {[...fields].flatMap(([name, values]) =>
        values.map((value) => <input type="hidden" name={name} value={value} />),
      )}
    </>
  );
}
