import type * as z from 'zod/mini';

import type { GatePolicy } from './parse-gate-policy';
import { noHistory, PolicyHistory } from './history';
import { CustomFieldId, Instant, JiraId } from '../shared/ids';
import { BreachAnswer, type FieldIds, LanguageTag, type Mode, type Policy } from './policy';
import { maxChanges, PolicyChange } from './policy-change';
import { repairMeanings } from './repair-meanings';
import { repairDefinition } from './repair-definition';
import type { Note, RepairNote } from './repair-note';
import { repairValue } from './repair-value';
import { TestBranches } from './test-branches';
import { asList, asRecord, asText, at, type JsonRecord } from '../shared/json';
import { WorkClass } from './work-class';

const orNull = <S extends z.ZodMiniType>(schema: S, raw: unknown, note: () => void): z.infer<S> | null => {
  if (raw === null) return null;
  const read = schema.safeParse(raw);
  if (!read.success) note();
  return read.success ? read.data : null;
};

const fieldIds = (raw: JsonRecord, home: string | null, note: Note): FieldIds => {
  const one = (key: keyof FieldIds) => orNull(CustomFieldId, at(raw, key), () => note('fields'));
  return {
    value: one('value'),
    points: one('points'),
    valuePerPoint: one('valuePerPoint'),
    readiness: one('readiness'),
    ticks: home,
    acceptance: one('acceptance'),
  };
};

const typesIn = (raw: JsonRecord, note: Note): Policy['types'] =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([id, name]): [string, WorkClass][] => {
      const read = WorkClass.safeParse(name);
      if (!JiraId.safeParse(id).success) note('types');
      return JiraId.safeParse(id).success && read.success ? [[id, read.data]] : [];
    }),
  );

const changesIn = (raw: unknown, note: Note): PolicyChange[] => {
  const read = (asList(raw) ?? []).map((one) => PolicyChange.safeParse(one));
  if (asList(raw) === null || read.some(({ success }) => !success)) note('changes');
  return read.flatMap(({ data }) => data ?? []).slice(-maxChanges);
};

const languageIn = (raw: JsonRecord, note: Note): Pick<Policy['criteria'], 'language'> => {
  const tag = at(asRecord(at(raw, 'criteria')) ?? {}, 'language');
  const language = orNull(LanguageTag, tag, () => note('language'));
  return language === null ? {} : { language };
};

const hidingIn = (raw: JsonRecord, note: Note): Pick<Policy, 'hidesTransitions'> => {
  const hides = at(raw, 'hidesTransitions');
  if (hides !== null && typeof hides !== 'boolean') note('refusal');
  return typeof hides === 'boolean' ? { hidesTransitions: hides } : {};
};

const hintsIn = (raw: JsonRecord, note: Note): Pick<Policy['criteria'], 'clarityHints'> => {
  const shown = at(asRecord(at(raw, 'criteria')) ?? {}, 'clarityHints');
  if (shown !== null && typeof shown !== 'boolean') note('hints');
  return typeof shown === 'boolean' ? { clarityHints: shown } : {};
};

/** The gate asks for receipts wherever anything stands there. */
const receiptsIn = (raw: JsonRecord, note: Note): Instant | null => {
  const since = at(raw, 'receiptsSince');
  return orNull(Instant, since, () => note('receipts')) ?? (since === null ? null : new Date(0).toISOString());
};

/** Without them the usual ones count. */
const branchesIn = (raw: JsonRecord, note: Note): Pick<Policy, 'testBranches'> => {
  const testBranches = orNull(TestBranches, at(raw, 'testBranches'), () => note('branches'));
  return testBranches === null ? {} : { testBranches };
};

/** A history that cannot be read says nothing of the past. */
const historyIn = (raw: unknown, note: Note): PolicyHistory => {
  const read = PolicyHistory.safeParse(raw ?? noHistory);
  if (!read.success) note('history');
  return read.success ? read.data : noHistory;
};

/** A policy from JSON that the gate can read: the gate's parts as it reads them, the rest as stored, or its default with a note. */
export const repair = (
  raw: JsonRecord,
  gate: GatePolicy,
  mode: Mode,
): { readonly policy: Policy; readonly notes: readonly RepairNote[] } => {
  const notes = new Set<RepairNote>();
  const note: Note = (what) => {
    notes.add(what);
  };
  const revision = at(raw, 'revision');
  const words = asList(at(asRecord(at(raw, 'criteria')) ?? {}, 'words'))?.flatMap((word) => asText(word) ?? []);
  if (!words) note('words');
  const since = orNull(Instant, at(raw, 'since'), () => note('since'));
  const receiptsSince = receiptsIn(raw, note);
  const breach = BreachAnswer.safeParse(at(raw, 'breach'));
  if (!breach.success) note('breach');
  const definitions = asRecord(at(raw, 'definitions')) ?? {};
  const definition = (name: WorkClass) =>
    repairDefinition(asRecord(at(definitions, name)) ?? {}, gate.definitions[name] ?? null, note);
  const policy: Policy = {
    version: 2,
    revision: typeof revision === 'number' && Number.isInteger(revision) && revision >= 0 ? revision : 0,
    mode,
    ...(since === null ? {} : { since }),
    productOwner: gate.owners?.productOwner ?? '',
    deputies: [...(gate.owners?.deputies ?? [])],
    types: typesIn(gate.types, note),
    definitions: {
      feature: definition('feature'),
      enabler: definition('enabler'),
      defect: definition('defect'),
      support: definition('support'),
    },
    criteria: {
      field: gate.criteria?.field ?? null,
      words: words ?? [],
      pattern: gate.criteria?.pattern ?? '',
      ...languageIn(raw, note),
      ...hintsIn(raw, note),
    },
    fields: fieldIds(asRecord(at(raw, 'fields')) ?? {}, gate.ticksStorage?.field ?? null, note),
    rejectedTo: orNull(JiraId, at(raw, 'rejectedTo'), () => note('rejected-to')),
    noSelfAcceptance: gate.noSelfAcceptance ?? true,
    ...hidingIn(raw, note),
    ...(receiptsSince === null ? {} : { receiptsSince }),
    breach: breach.success ? breach.data : 'flag',
    ...branchesIn(raw, note),
    ...repairValue(raw, note),
    ...repairMeanings(raw, note),
    changes: changesIn(at(raw, 'changes'), note),
    history: historyIn(at(raw, 'history'), note),
  };
  return { policy, notes: [...notes] };
};
