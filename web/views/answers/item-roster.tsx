import { findMembers, membersByLetter } from '../../../worker/core/questionnaire/find-members.ts';
import { noMember } from '../../../worker/core/questionnaire/parse-roster.ts';
import type { ItemOf, RosterMember } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button } from '../../components/button.tsx';
import { fieldId } from '../../components/form-state.ts';
import { ApartChoices } from './apart-choices.tsx';
import { ChoiceLabel } from './choice-label.tsx';
import type { ItemControlProps } from './item-control.tsx';
import { itemText } from './survey-context.ts';

/**
 * Members of the frame to tick. Every one of them stands in the form exactly once: among those found, those chosen,
 * those named the last time, or under its letter. The search is a button of the form; the script only spares the way.
 */
export function ItemRoster({ item, context, fields, focus }: ItemControlProps<ItemOf<'roster'>>) {
  const { t } = context;
  const { code, members = [] } = item;
  const chosen = new Set(fields.get(code));
  const typed = fields.get(`${code}_find`)?.[0] ?? '';
  const found = findMembers(members, typed);
  const rest = members.filter((member) => !found.includes(member));
  const named = rest.filter(({ id }) => chosen.has(id));
  const recent = rest.filter((member) => member.recent === true && !named.includes(member));
  const others = rest.filter((member) => !named.includes(member) && !recent.includes(member));
  const group = (id: string, title: string, list: readonly RosterMember[]) => (
    <RosterGroup code={code} id={id} title={title} members={list} chosen={chosen} />
  );
  return (
    <div class="v-roster" data-roster="">
      <div class="v-find">
        <label class="v-field__label" for={fieldId(code)}>
          {t('survey.roster.find')}
        </label>
        <input
          class="v-input"
          id={fieldId(code)}
          name={`${code}_find`}
          type="text"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          autofocus={focus ? true : undefined}
          data-find=""
        />
        <Button kind="secondary" name="find" value={code}>
          {t('survey.roster.findButton')}
        </Button>
      </div>
      <p
        class="v-note"
        role="status"
        data-found={t('survey.roster.found', { anzahl: '{anzahl}' })}
        data-none={t('survey.roster.noneFound')}
      >
        {typed.trim() === ''
          ? ''
          : found.length === 0
            ? t('survey.roster.noneFound')
            : t('survey.roster.found', { anzahl: found.length })}
      </p>
      {found.length > 0 && group('found', t('survey.roster.foundTitle'), found)}
      {named.length > 0 && group('named', t('survey.roster.named'), named)}
      {recent.length > 0 && group('recent', t('survey.roster.recent'), recent)}
      {membersByLetter(others).map(([letter, list]) => (
        <details data-letter="">
          <summary>
            {letter === '#' ? t('survey.roster.noLetter') : letter}{' '}
            <small>{t('survey.roster.letterCount', { anzahl: list.length })}</small>
          </summary>
          <Members code={code} members={list} chosen={chosen} />
        </details>
      ))}
      <div class="v-opts">
        <ChoiceLabel
          kind="checkbox"
          name={code}
          value={noMember}
          label={itemText(context, item.none)}
          checked={chosen.has(noMember)}
          apart
        />
        <ApartChoices context={context} item={item} fields={fields} />
      </div>
    </div>
  );
}

interface MembersProps {
  readonly code: string;
  readonly members: readonly RosterMember[];
  readonly chosen: ReadonlySet<string>;
}

function RosterGroup({
  id,
  title,
  ...props
}: MembersProps & { readonly id: string; readonly title: string }) {
  const headingId = fieldId(`${props.code}-${id}`);
  return (
    <div role="group" aria-labelledby={headingId}>
      <h2 class="v-roster__title" id={headingId}>
        {title}
      </h2>
      <Members {...props} />
    </div>
  );
}

function Members({ code, members, chosen }: MembersProps) {
  return (
    <div class="v-opts" data-members="">
      {members.map(({ id, name }) => (
        <ChoiceLabel kind="checkbox" name={code} value={id} label={name} checked={chosen.has(id)} />
      ))}
    </div>
  );
}
