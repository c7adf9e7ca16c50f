import { forbidden, issueNotFound, notFound } from '../errors';
import { linkChanged } from '../event-payloads';
import { actorId } from '../identity';
import { indexesOf } from '../indexes';
import { isObject, shown } from '../json';
import type { Identity, Jira } from '../jira';
import { commit, type Emit } from '../commit';
import type { HistoryItem, Issue, Json, JsonObject, Link, LinkType } from '../model';
import { findIssue, mayOn, visibleIssue } from '../permissions';
import { saveIssue } from './save';

const findType = (jira: Jira, value: Json | undefined): LinkType => {
  const { id, name } = isObject(value) ? value : {};
  for (const type of jira.store.collection('linkTypes').values())
    if (id === undefined ? type.name === name : type.id === shown(id)) return type;
  throw notFound(`No issue link type with name '${shown(name ?? id ?? '')}' found.`);
};

const endOf = (jira: Jira, identity: Identity, value: Json | undefined): Issue | null => {
  const { id, key } = isObject(value) ? value : {};
  const name = id ?? key;
  return typeof name === 'string' || typeof name === 'number' ? visibleIssue(jira, identity, String(name)) : null;
};

const line = (words: string, other: Issue, added: boolean): HistoryItem => {
  const text = `This issue ${words} ${other.key}`;
  return {
    field: 'Link',
    fieldId: 'issuelinks',
    fieldtype: 'jira',
    from: added ? null : other.key,
    fromString: added ? null : text,
    to: added ? other.key : null,
    toString: added ? text : null,
  };
};

const emitLinked = (jira: Jira, identity: Identity, emit: Emit, link: Link, type: LinkType, added: boolean): void => {
  const source = findIssue(jira, link.sourceId);
  const target = findIssue(jira, link.targetId);
  if (!source || !target) return;
  saveIssue(jira, identity, emit, source, source, { extra: [line(type.outward, target, added)] });
  saveIssue(jira, identity, emit, target, target, { extra: [line(type.inward, source, added)] });
  emit(linkChanged(jira, actorId(identity), added ? 'created' : 'deleted', link));
};

/** Links two issues: the one at the source "blocks", the other one "is blocked". An equal link is left as it is. */
export const linkIssues = (jira: Jira, identity: Identity, type: LinkType, source: Issue, target: Issue): Link =>
  commit(jira, (emit) => {
    for (const issue of [source, target])
      if (!mayOn(jira, identity, 'LINK_ISSUES', issue))
        throw forbidden("No Link Issue Permission for issue '" + issue.key + "'");
    for (const id of indexesOf(jira.store).linkIds(source.id)) {
      const known = jira.store.collection('links').get(id);
      if (known?.typeId === type.id && known.sourceId === source.id && known.targetId === target.id) return known;
    }
    const link = { id: jira.store.nextId('links'), typeId: type.id, sourceId: source.id, targetId: target.id };
    jira.store.collection('links').put(link.id, link);
    emitLinked(jira, identity, emit, link, type, true);
    return link;
  });

/** REST's form: the inward issue is where the link starts. `self` stands in for an end that is not named. */
export const createLink = (jira: Jira, identity: Identity, wanted: JsonObject, self: Issue | null = null): Link => {
  const type = findType(jira, wanted.type);
  const source = endOf(jira, identity, wanted.inwardIssue) ?? self;
  const target = endOf(jira, identity, wanted.outwardIssue) ?? self;
  if (!source || !target) throw issueNotFound();
  return linkIssues(jira, identity, type, source, target);
};

/** @throws JiraError 404 where the link, or one of its ends, is out of sight. */
export const visibleLink = (jira: Jira, identity: Identity, id: string): Link => {
  const link = jira.store.collection('links').get(id);
  const ends = link ? [link.sourceId, link.targetId].map((end) => findIssue(jira, end)) : [];
  if (!link || !ends.every((end) => end && mayOn(jira, identity, 'BROWSE_PROJECTS', end)))
    throw notFound(`No issue link with id '${id}' exists.`);
  return link;
};

export const deleteLink = (jira: Jira, identity: Identity, link: Link): void =>
  commit(jira, (emit) => {
    const source = findIssue(jira, link.sourceId);
    if (source && !mayOn(jira, identity, 'LINK_ISSUES', source))
      throw forbidden("No Link Issue Permission for issue '" + source.key + "'");
    jira.store.collection('links').delete(link.id);
    const type = jira.store.collection('linkTypes').get(link.typeId);
    if (type) emitLinked(jira, identity, emit, link, type, false);
  });
