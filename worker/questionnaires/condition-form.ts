import type { FieldError } from '../../web/components/form-state.ts';
import {
  conditionFieldNames,
  mostClauses,
  mostGroups,
} from '../../web/views/questionnaires/condition-fields.ts';
import type { Condition } from '../core/questionnaire/condition.ts';
import {
  clauseOf,
  clauseSubjects,
  fieldsOfClause,
  operatorsOf,
  subjectName,
  valueOf,
} from '../core/questionnaire/drafts/clause-subject.ts';
import {
  conditionIn,
  type ConditionGroups,
  type Join,
} from '../core/questionnaire/drafts/condition-groups.ts';
import type { ComputedValue, Item } from '../core/questionnaire/questionnaire.ts';
import type { FormValues } from '../platform/form.ts';

/** What conditions may ask about. */
export interface AskedBefore {
  readonly items: readonly Item[];
  readonly computed: readonly ComputedValue[];
}

/** A condition as its form shows it. */
export function conditionValues({ join, groups }: ConditionGroups): FormValues {
  return {
    join,
    ...Object.fromEntries(
      groups.flatMap((group, at) => [
        [conditionFieldNames.groupJoin(at), group.join],
        ...group.clauses.flatMap((clause, row) => {
          const { subject, operator, value } = fieldsOfClause(clause);
          const name = conditionFieldNames.clause(at, row);
          return [
            [name.subject, subject],
            [name.operator, operator],
            [name.value, value],
          ];
        }),
      ]),
    ),
  };
}

/** What a form makes of a condition; a comparison without a subject is left out. */
export function readCondition(
  values: FormValues,
  { items, computed }: AskedBefore,
): { readonly condition: Condition | undefined; readonly errors: readonly FieldError[] } {
  const subjects = new Map(clauseSubjects(items, computed).map((subject) => [subjectName(subject), subject]));
  const others = new Map<string, 'item' | 'computed'>([
    ...items.map(({ code }) => [code, 'item'] as const),
    ...computed.map(({ code }) => [code, 'computed'] as const),
  ]);
  const errors: FieldError[] = [];
  const clauseIn = (group: number, row: number): Condition | null => {
    const name = conditionFieldNames.clause(group, row);
    const chosen = values[name.subject] ?? '';
    if (chosen === '') return null;
    const subject = subjects.get(chosen);
    if (subject === undefined) {
      errors.push({ field: name.subject, key: 'questionnaires.condition.subjectGone' });
      return null;
    }
    const operator = operatorsOf(subject).find((each) => each === values[name.operator]);
    if (operator === undefined) {
      errors.push({ field: name.operator, key: 'questionnaires.condition.operatorNeeded' });
      return null;
    }
    const clause = clauseOf(subject, operator, values[name.value] ?? '', others);
    if (clause === null) {
      const isNumber = valueOf(subject, operator).kind === 'number';
      errors.push({
        field: name.value,
        key: isNumber ? 'questionnaires.condition.numberNeeded' : 'questionnaires.condition.valueNeeded',
      });
    }
    return clause;
  };
  const groups = Array.from({ length: mostGroups }, (_, group) => ({
    join: joinIn(values[conditionFieldNames.groupJoin(group)]),
    clauses: Array.from({ length: mostClauses }, (__, row) => clauseIn(group, row)).filter(
      (clause) => clause !== null,
    ),
  }));
  return { condition: conditionIn({ join: joinIn(values['join']), groups }), errors };
}

function joinIn(value: string | undefined): Join {
  return value === 'any' ? 'any' : 'all';
}
