import { parseNumber } from '../../../worker/core/questionnaire/parse-number.ts';

/** Says under shares what they add up to and what remains, while they are typed. */
export function showSums(form: HTMLFormElement): void {
  for (const line of form.querySelectorAll<HTMLElement>('[data-sum]')) {
    const shares = [...(line.closest('fieldset')?.querySelectorAll<HTMLInputElement>('[data-share]') ?? [])];
    if (shares.every(({ value }) => value.trim() === '')) continue;
    const sum = shares.reduce((total, { value }) => total + (parseNumber(value) ?? 0), 0);
    line.textContent = (line.dataset['sum'] ?? '')
      .replace('{summe}', String(sum))
      .replace('{rest}', String(100 - sum).replace('-', '−'));
  }
}
