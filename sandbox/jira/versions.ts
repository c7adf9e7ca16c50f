import { commit } from './commit';
import { viewOf } from './serializers/view';
import { versionBean } from './serializers/site';
import { plainEvent } from './event-payloads';
import { actorId, anonymous } from './identity';
import type { Identity, Jira } from './jira';
import type { Component, Version } from './model';

/** A version of a project, as an administrator or an import adds it. */
export const createVersion = (
  jira: Jira,
  identity: Identity,
  wanted: Pick<Version, 'projectId' | 'name'> & Partial<Version>,
): Version =>
  commit(jira, (emit) => {
    const id = wanted.id ?? jira.store.nextId('versions');
    const version: Version = {
      description: '',
      archived: false,
      released: false,
      startDate: null,
      releaseDate: null,
      ...wanted,
      id,
    };
    jira.store.collection('versions').put(id, version);
    const bean = versionBean(viewOf(jira, anonymous), version);
    emit(plainEvent(jira, 'avi:jira:created:version', actorId(identity), { version: bean }));
    return version;
  });

/** Renames, releases or archives a version. */
export const updateVersion = (
  jira: Jira,
  identity: Identity,
  before: Version,
  change: Partial<Omit<Version, 'id' | 'projectId'>>,
): Version =>
  commit(jira, (emit) => {
    const version = { ...before, ...change };
    jira.store.collection('versions').put(version.id, version);
    const what = version.released === before.released ? 'updated' : version.released ? 'released' : 'unreleased';
    const bean = versionBean(viewOf(jira, anonymous), version);
    emit(plainEvent(jira, `avi:jira:${what}:version`, actorId(identity), { version: bean }));
    return version;
  });

export const createComponent = (
  jira: Jira,
  wanted: Pick<Component, 'projectId' | 'name'> & Partial<Component>,
): Component => {
  const id = wanted.id ?? jira.store.nextId('components');
  const component = { description: '', ...wanted, id };
  jira.store.collection('components').put(id, component);
  return component;
};
