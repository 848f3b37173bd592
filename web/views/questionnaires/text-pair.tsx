import { Field } from '../../components/field.tsx';
import type { FormState } from '../../components/form-state.ts';
import { TextAreaField } from '../../components/text-area-field.tsx';
import type { Translate } from '../../i18n/translate.ts';

export interface TextPairProps {
  readonly t: Translate;
  readonly form: FormState;
  /** Fields: `nameDe`, `nameEn`. */
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean | undefined;
  /** Lines; one is a plain field. */
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
}

export function pairLabels(t: Translate, name: string, label: string): Readonly<Record<string, string>> {
  return {
    [`${name}De`]: t('questionnaires.inGerman', { label }),
    [`${name}En`]: t('questionnaires.inEnglish', { label }),
  };
}

/** One text in both languages, side by side where there is room. */
export function TextPair({ t, form, name, label, optional, rows = 1, maxlength }: TextPairProps) {
  const labels = pairLabels(t, name, label);
  const field = (language: 'De' | 'En') => ({
    t,
    form,
    name: `${name}${language}`,
    label: labels[`${name}${language}`] ?? label,
    optional,
    maxlength,
  });
  return (
    <div class="v-form__pair">
      {rows === 1 ? <Field {...field('De')} /> : <TextAreaField {...field('De')} rows={rows} />}
      {rows === 1 ? <Field {...field('En')} /> : <TextAreaField {...field('En')} rows={rows} />}
    </div>
  );
}
