import type { History, HistoryItem, Issue } from '../model';
import type { Predicate, Terminal } from './ast';
import type { JqlContext } from './context';
import { dayAround, instantOf } from './dates';
import type { ClauseField } from './fields/field';
import { userField } from './fields/values';
import { callFunction } from './functions';
import { invalidDate, JqlError } from './jql-error';
import { resolveOperand, type OperandValues } from './operands';
import type { Test } from './truth';

/** One value that the field had, from when to when, and who gave it. */
interface Span {
  readonly value: string | null;
  readonly from: number;
  readonly to: number;
  readonly by: string | null;
}

interface Limits {
  /** The span or change must touch this time. */
  readonly from: number;
  readonly to: number;
  readonly by: OperandValues | null;
  readonly oldValue: OperandValues | null;
  readonly newValue: OperandValues | null;
}

type ChangeRecord = { readonly history: History; readonly item: HistoryItem };

type HistoryReader = NonNullable<ClauseField['history']>;

const accepts = (wanted: OperandValues | null, value: string | null): boolean =>
  wanted === null || (value === null ? wanted.empty : wanted.values.has(value));

const moment = (context: JqlContext, fieldName: string, { operand }: Predicate): readonly number[] => {
  const one = (part: Predicate['operand']): readonly number[] => {
    if (part.kind === 'list') return part.values.flatMap(one);
    if (part.kind === 'function')
      return callFunction(context, fieldName, { kind: 'dateTime' }, part.name, part.args).map(Number);
    const text = part.kind === 'value' ? part.value : 'EMPTY';
    const ms = instantOf(text, context);
    if (ms === null) throw invalidDate(fieldName, text);
    return [ms];
  };
  return one(operand);
};

const limitsOf = (
  context: JqlContext,
  { field: { name }, operator, predicates }: Terminal,
  field: ClauseField,
): Limits => {
  let limits: Limits = { from: -Infinity, to: Infinity, by: null, oldValue: null, newValue: null };
  const values = (predicate: Predicate, of: ClauseField): OperandValues =>
    resolveOperand(context, name, of, predicate.operand.kind === 'list' ? 'in' : '=', predicate.operand);
  for (const predicate of predicates) {
    if ((predicate.name === 'from' || predicate.name === 'to') && operator !== 'changed')
      throw new JqlError(`The predicate '${predicate.name}' is not supported by the '${operator}' operator.`);
    const narrow = (from: number, to: number): Limits => ({
      ...limits,
      from: Math.max(limits.from, from),
      to: Math.min(limits.to, to),
    });
    const [first = 0, second] = ['by', 'from', 'to'].includes(predicate.name) ? [] : moment(context, name, predicate);
    if (predicate.name === 'by')
      limits = {
        ...limits,
        by: values(
          predicate,
          userField(context, name, () => []),
        ),
      };
    else if (predicate.name === 'from') limits = { ...limits, oldValue: values(predicate, field) };
    else if (predicate.name === 'to') limits = { ...limits, newValue: values(predicate, field) };
    else if (predicate.name === 'after') limits = narrow(first + 1, Infinity);
    else if (predicate.name === 'before') limits = narrow(-Infinity, first - 1);
    else if (predicate.name === 'on') limits = narrow(...dayAround(first, context));
    else {
      if (second === undefined)
        throw new JqlError(`The 'during' predicate needs two dates, such as ("2026-01-01", "2026-01-31").`);
      limits = narrow(first, second);
    }
  }
  return limits;
};

const changesOf = (context: JqlContext, { fieldId }: HistoryReader): ((issue: Issue) => readonly ChangeRecord[]) => {
  const histories = context.store.collection('histories');
  return ({ id }) =>
    (histories.get(id) ?? []).flatMap((history) =>
      history.items.flatMap((item) => (item.fieldId === fieldId ? [{ history, item }] : [])),
    );
};

const spansOf = (issue: Issue, changes: readonly ChangeRecord[], current: string | null): readonly Span[] => {
  const starts = [
    { value: changes[0] ? changes[0].item.from : current, from: issue.created, by: issue.creatorId as string | null },
    ...changes.map(({ history, item }) => ({ value: item.to, from: history.created, by: history.authorId })),
  ];
  return starts.map((start, at) => ({ ...start, to: starts[at + 1]?.from ?? Infinity }));
};

const wasTest = (context: JqlContext, clause: Terminal, field: ClauseField, past: HistoryReader): Test => {
  const { operator, operand, field: name } = clause;
  if (!operand) throw new JqlError(`The operator '${operator}' needs a value.`);
  const wanted = resolveOperand(context, name.name, field, operator, operand);
  const limits = limitsOf(context, clause, field);
  const changes = changesOf(context, past);
  const negated = operator === 'was not' || operator === 'was not in';
  return (issue) =>
    spansOf(issue, changes(issue), past.current(issue)).some(
      ({ value, from, to, by }) =>
        accepts(wanted, value) && accepts(limits.by, by) && from <= limits.to && to > limits.from,
    ) !== negated;
};

const changedTest = (context: JqlContext, clause: Terminal, field: ClauseField, past: HistoryReader): Test => {
  const limits = limitsOf(context, clause, field);
  const changes = changesOf(context, past);
  return (issue) =>
    changes(issue).some(
      ({ history, item }) =>
        history.created >= limits.from &&
        history.created <= limits.to &&
        accepts(limits.by, history.authorId) &&
        accepts(limits.oldValue, item.from) &&
        accepts(limits.newValue, item.to),
    );
};

/** `was`, `was not`, `was in`, `was not in` and `changed`, with their predicates. */
export const historyTest = (context: JqlContext, clause: Terminal, field: ClauseField): Test => {
  if (!field.history) throw new JqlError(`History searches do not support the '${clause.field.name}' field.`);
  return clause.operator === 'changed'
    ? changedTest(context, clause, field, field.history)
    : wasTest(context, clause, field, field.history);
};
