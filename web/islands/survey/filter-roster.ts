import { matchesName } from '../../../worker/core/questionnaire/find-members.ts';

/** Narrows a list of members while its search is typed; what is ticked stays in sight. */
export function filterRosters(form: HTMLFormElement): void {
  for (const roster of form.querySelectorAll<HTMLElement>('[data-roster]')) {
    const field = roster.querySelector<HTMLInputElement>('[data-find]');
    field?.addEventListener('input', (event) => {
      event.stopPropagation();
      filter(roster, field.value);
    });
  }
}

function filter(roster: HTMLElement, typed: string): void {
  const everyone = typed.trim() === '';
  let found = 0;
  for (const option of roster.querySelectorAll<HTMLElement>('[data-members] label')) {
    const matches = matchesName(option.textContent ?? '', typed);
    if (matches) found += 1;
    option.hidden = !everyone && !matches && option.querySelector(':checked') === null;
  }
  for (const letter of roster.querySelectorAll('details')) {
    const inSight = letter.querySelector('label:not([hidden])') !== null;
    letter.hidden = !inSight;
    letter.open = !everyone && inSight;
  }
  const status = roster.querySelector<HTMLElement>('[data-found]');
  if (!status) return;
  const sentence = found === 0 ? status.dataset['none'] : status.dataset['found'];
  status.textContent = everyone ? '' : (sentence ?? '').replace('{anzahl}', String(found));
}
