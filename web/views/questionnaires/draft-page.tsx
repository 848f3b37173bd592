import type { Item, Section as Part } from '../../../worker/core/questionnaire/questionnaire.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { MetaFacts } from '../../components/facts.tsx';
import type { FormState } from '../../components/form-state.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { shownIfSentence, type ConditionReading } from '../../i18n/condition-sentence.ts';
import { formatFor } from '../../i18n/format.ts';
import { clusterPaths } from '../../layout/cluster-paths.ts';
import { PageFrame } from '../../layout/page-frame.tsx';
import { readingOf } from './condition-section.tsx';
import type { DraftPageContext } from './draft-context.ts';
import { FilesSection, type FilesSectionProps } from './files-section.tsx';
import { shownText, typeWord } from './item-words.ts';
import { RemarkList } from './remark-list.tsx';
import { remarksAt, type Remark } from './remarks.ts';
import { pairLabels, TextPair } from './text-pair.tsx';

export interface DraftPageProps extends DraftPageContext {
  /** Name of the version it was made from. */
  readonly base: string;
  readonly remarks: readonly Remark[];
  /** Minutes a member is told, in the reader's language. */
  readonly minutes: number;
  readonly locked: ReadonlySet<string>;
  /** What each format to take along cannot say. */
  readonly losses: FilesSectionProps['losses'];
  /** Other versions of questions, that wait for somebody to choose. */
  readonly setAside: readonly {
    readonly id: string;
    readonly code: string;
    /** The question itself was removed. */
    readonly isGone: boolean;
  }[];
  /** Fields: titleDe, titleEn, mark. */
  readonly form: FormState;
}

type ItemRowProps = Pick<DraftPageProps, 't' | 'locale' | 'cluster' | 'draft' | 'remarks' | 'locked'> & {
  readonly reading: ConditionReading;
  readonly section: string;
  readonly item: Item;
};

function ItemRow({ t, locale, cluster, draft, remarks, locked, reading, section, item }: ItemRowProps) {
  const paths = clusterPaths(cluster.slug);
  const { code } = item;
  const name = shownText(item.text, locale) || t('questionnaires.draft.noText');
  const move = (direction: 'up' | 'down') => (
    <button
      class="v-linkbtn"
      type="submit"
      name="move"
      value={`item ${direction} ${code}`}
      formaction={paths.draftOrder(draft.id)}
      aria-label={t(`questionnaires.draft.${direction}Item`, { code })}
    >
      {t(`questionnaires.draft.${direction}`)}
    </button>
  );
  return (
    <li id={`frage-${code}`}>
      <p>
        <a href={paths.draftItem(draft.id, code)}>{name}</a>
      </p>
      <p class="v-note">
        <span class="v-code">{code}</span> · {typeWord(t, item.type)}
        {locked.has(code) && ` · ${t('questionnaires.draft.locked')}`}
      </p>
      {item.showIf !== undefined && <p class="v-note">{shownIfSentence(item.showIf, reading)}</p>}
      <RemarkList t={t} remarks={remarksAt(remarks, section, code)} />
      <div class="v-acts">
        {move('up')}
        {move('down')}
        <button
          class="v-linkbtn"
          type="submit"
          formaction={paths.draftItemCopy(draft.id, code)}
          aria-label={t('questionnaires.draft.copyItem', { code })}
        >
          {t('questionnaires.draft.copy')}
        </button>
        <a
          href={paths.draftItemRemoval(draft.id, code)}
          aria-label={t('questionnaires.draft.removeItem', { code })}
        >
          {t('questionnaires.draft.remove')}
        </a>
      </div>
    </li>
  );
}

function PartSection({
  part,
  ...props
}: DraftPageProps & { readonly reading: ConditionReading; readonly part: Part }) {
  const { t, locale, cluster, draft, remarks, reading } = props;
  const paths = clusterPaths(cluster.slug);
  const title = shownText(part.title, locale);
  const move = (direction: 'up' | 'down') => (
    <button
      class="v-linkbtn"
      type="submit"
      name="move"
      value={`section ${direction} ${part.code}`}
      formaction={paths.draftOrder(draft.id)}
      aria-label={t(`questionnaires.draft.${direction}Part`, { title })}
    >
      {t(`questionnaires.draft.${direction}`)}
    </button>
  );
  return (
    <Section title={title} id={`teil-${part.code}`} note={t('questionnaires.draft.partNote')}>
      {part.showIf !== undefined && <p class="v-note">{shownIfSentence(part.showIf, reading)}</p>}
      <RemarkList t={t} remarks={remarksAt(remarks, part.code, null)} />
      <form method="post" action={paths.draftOrder(draft.id)}>
        {part.items.length === 0 ? (
          <p class="v-note">{t('questionnaires.draft.partEmpty')}</p>
        ) : (
          <ol class="v-items">
            {part.items.map((item) => (
              <ItemRow {...props} section={part.code} item={item} />
            ))}
          </ol>
        )}
        <div class="v-acts">
          <a
            href={paths.draftNewItem(draft.id, part.code)}
            aria-label={t('questionnaires.draft.addItemTo', { title })}
          >
            {t('questionnaires.draft.addItem')}
          </a>
          <a
            href={paths.draftSection(draft.id, part.code)}
            aria-label={t('questionnaires.draft.editPartOf', { title })}
          >
            {t('questionnaires.draft.editPart')}
          </a>
          <a
            href={paths.draftCondition(draft.id, `teil~${part.code}`)}
            aria-label={t('questionnaires.draft.partConditionOf', { title })}
          >
            {t('questionnaires.draft.partCondition')}
          </a>
          {move('up')}
          {move('down')}
        </div>
      </form>
    </Section>
  );
}

/** A questionnaire in the making: its parts and questions, what to look at again, and where it leads. */
export function DraftPage(props: DraftPageProps) {
  const { t, locale, path, cluster, draft, base, remarks, minutes, losses, setAside, form } = props;
  const { questionnaire } = draft;
  const paths = clusterPaths(cluster.slug);
  const format = formatFor(locale);
  const reading = readingOf(props);
  const musts = remarks.filter(({ weight }) => weight === 'must').length;
  const items = questionnaire.sections.reduce((sum, part) => sum + part.items.length, 0);
  return (
    <PageFrame
      t={t}
      locale={locale}
      path={path}
      title={t('questionnaires.draft.title', { name: questionnaire.title[locale] })}
      cluster={cluster}
      active="waves"
      invented={cluster.invented}
      hasErrors={form.errors.length > 0}
    >
      <PageHead
        kicker={<a href={paths.questionnaires}>{t('questionnaires.title')}</a>}
        title={t('questionnaires.draft.title', { name: questionnaire.title[locale] })}
        lead={t('questionnaires.draft.lead', { base })}
      />
      <ErrorSummary t={t} form={form} labels={pairLabels(t, 'title', t('questionnaires.draft.name'))} />
      <MetaFacts
        facts={[
          [t('questionnaires.list.items'), format.integer(items)],
          [t('questionnaires.draft.minutes'), t('questionnaires.draft.minutesValue', { count: minutes })],
          [t('questionnaires.draft.must'), format.integer(musts)],
          [t('questionnaires.draft.look'), format.integer(remarks.length - musts)],
        ]}
      />
      {setAside.length > 0 && (
        <Notice kind="attention">
          <p>{t('questionnaires.draft.setAside')}</p>
          <ul>
            {setAside.map(({ id, code, isGone }) => (
              <li>
                {isGone ? (
                  <form method="post" action={paths.draftSetAside(draft.id, id)}>
                    {t('questionnaires.draft.setAsideGone', { code })}{' '}
                    <button class="v-linkbtn" name="choice" value="take">
                      {t('questionnaires.setAside.take')}
                    </button>{' '}
                    <button class="v-linkbtn" name="choice" value="drop">
                      {t('questionnaires.setAside.drop')}
                    </button>
                  </form>
                ) : (
                  <a href={paths.draftItem(draft.id, code)}>{code}</a>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="v-go v-go--tight">
        <ButtonLink href={paths.draftPublication(draft.id)}>{t('versions.publish.open')}</ButtonLink>
        <ButtonLink kind="secondary" href={paths.draftTryOut(draft.id)}>
          {t('questionnaires.draft.tryOut')}
        </ButtonLink>
      </div>
      <RemarkList t={t} remarks={remarksAt(remarks, '', null)} />
      {questionnaire.sections.length === 0 && (
        <EmptyState
          next={<a href={paths.draftSection(draft.id, 'neu')}>{t('questionnaires.draft.addPart')}</a>}
        >
          {t('questionnaires.draft.empty')}
        </EmptyState>
      )}
      {questionnaire.sections.map((part) => (
        <PartSection {...props} reading={reading} part={part} />
      ))}
      <p class="v-acts">
        <a href={paths.draftSection(draft.id, 'neu')}>{t('questionnaires.draft.addPart')}</a>
      </p>
      <Section title={t('questionnaires.draft.name')} note={t('questionnaires.draft.nameNote')}>
        <form class="v-form" method="post" action={paths.draft(draft.id)} novalidate>
          <input type="hidden" name="mark" value={form.values['mark'] ?? ''} />
          <TextPair t={t} form={form} name="title" label={t('questionnaires.draft.name')} maxlength={120} />
          <div class="v-go v-go--tight">
            <Button kind="secondary">{t('questionnaires.save')}</Button>
          </div>
        </form>
      </Section>
      <FilesSection t={t} pathOf={(file) => paths.draftFile(draft.id, file)} losses={losses} />
      <Section title={t('questionnaires.draft.discard')} note={t('questionnaires.draft.discardNote')}>
        <form method="post" action={paths.draftDiscard(draft.id)}>
          <Button kind="secondary">{t('questionnaires.draft.discard')}</Button>
        </form>
      </Section>
    </PageFrame>
  );
}
