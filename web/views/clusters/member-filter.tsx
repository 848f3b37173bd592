import { memberKinds, sizeClasses } from '../../../worker/core/organisation.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What the list's address says; empty where nothing is chosen. */
export interface MemberListState {
  readonly q: string;
  readonly kind: string;
  readonly sizeClass: string;
  readonly tag: string;
  readonly status: 'current' | 'former' | 'all';
  readonly sort: 'name' | 'joinedNewest' | 'joinedOldest' | 'size';
  readonly after: string;
}

const standing: Partial<MemberListState> = { status: 'current', sort: 'name' };

/** The address of a list; what stands there by itself is left out. */
export function memberListPath(path: string, state: MemberListState): string {
  const said = Object.entries(state).filter(
    ([name, value]) => value !== '' && standing[name as keyof MemberListState] !== value,
  );
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Choices(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
}) {
  return (
    <div>
      <label for={`members-${props.name}`}>{props.label}</label>
      <select id={`members-${props.name}`} name={props.name} class="v-input">
        {props.choices.map(({ value, label }) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Search, filters and order as a plain GET form: the address says it all. */
export function MemberFilter(props: {
  readonly t: Translate;
  readonly action: string;
  readonly state: MemberListState;
  readonly tags: readonly string[];
}) {
  const { t, action, state, tags } = props;
  const any = { value: '', label: t('clusters.members.any') };
  return (
    <form class="v-filter v-filter--many" method="get" action={action} role="search">
      <div>
        <label for="members-q">{t('clusters.members.search')}</label>
        <input class="v-input" id="members-q" type="search" name="q" value={state.q} maxlength={100} />
      </div>
      <Choices
        name="status"
        label={t('clusters.members.filter.status')}
        value={state.status}
        choices={(['current', 'former', 'all'] as const).map((value) => ({
          value,
          label: t(`clusters.members.status.${value}`),
        }))}
      />
      <Choices
        name="kind"
        label={t('clusters.member.kind')}
        value={state.kind}
        choices={[any, ...memberKinds.map((value) => ({ value, label: t(`common.memberKind.${value}`) }))]}
      />
      <Choices
        name="sizeClass"
        label={t('clusters.member.sizeClass')}
        value={state.sizeClass}
        choices={[any, ...sizeClasses.map((value) => ({ value, label: t(`common.sizeClass.${value}`) }))]}
      />
      {tags.length > 0 && (
        <Choices
          name="tag"
          label={t('clusters.member.tags')}
          value={state.tag}
          choices={[any, ...tags.map((tag) => ({ value: tag, label: tag }))]}
        />
      )}
      <Choices
        name="sort"
        label={t('clusters.members.filter.sort')}
        value={state.sort}
        choices={(['name', 'joinedNewest', 'joinedOldest', 'size'] as const).map((value) => ({
          value,
          label: t(`clusters.members.sort.${value}`),
        }))}
      />
      <button class="v-btn" type="submit">
        {t('clusters.members.find')}
      </button>
    </form>
  );
}
