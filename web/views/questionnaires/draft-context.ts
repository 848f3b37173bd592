import type { ClusterPageContext } from '../../layout/page-context.ts';
import type { Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';

/** A page about one draft. */
export interface DraftPageContext extends ClusterPageContext {
  readonly draft: { readonly id: string; readonly questionnaire: Questionnaire };
}
