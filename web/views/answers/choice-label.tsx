/** One answer over the whole width, with its radio button or check box. */
export function ChoiceLabel({
  kind,
  name,
  value,
  label,
  checked,
  apart,
  id,
  focus,
}: {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  /** No point of the scale: stands apart. */
  readonly apart?: boolean | undefined;
  readonly id?: string | undefined;
  /** The page opens here. */
  readonly focus?: boolean | undefined;
}) {
  return (
    <label class={apart === true ? 'v-opt v-opt--apart' : 'v-opt'}>
      <input
        class={kind === 'radio' ? 'kern-form-check__radio' : 'kern-form-check__checkbox'}
        id={id}
        type={kind}
        name={name}
        value={value}
        checked={checked}
        autofocus={focus === true ? true : undefined}
      />
      <span>{label}</span>
    </label>
  );
}
