import type { Policy } from '../domain/policy/policy';
import { Failure } from '../domain/shared/result';
import type { Request } from '../jira/request';
import { type ProjectScreen, screens } from '../jira/screens';
import { type GateProject, screensHelp } from './help';
import type { Help } from './model';

/** A field that people should see. A read-only one is never drawn where something is filled in. */
export interface ShownField {
  readonly id: string;
  readonly name: string;
  readonly readOnly: boolean;
}

/** What people should see of the policy's fields. The ticks are drawn by the app itself, the points belong to the project. */
export const fieldsToShow = (
  { value, valuePerPoint, readiness, acceptance }: Policy['fields'],
  nameOf: (id: string) => string,
): readonly ShownField[] =>
  [
    { id: value, readOnly: false },
    { id: readiness, readOnly: true },
    { id: valuePerPoint, readOnly: true },
    { id: acceptance, readOnly: true },
  ].flatMap(({ id, readOnly }) => (id === null ? [] : [{ id, name: nameOf(id), readOnly }]));

/** A screen of the project and what is not on it. */
export interface ScreenLack {
  readonly screenId: string;
  readonly uses: ProjectScreen['uses'];
  /** Where they would be put. */
  readonly tabId: string;
  readonly lacks: readonly ShownField[];
}

export type ScreensReport =
  | { readonly state: 'read'; readonly screens: readonly ScreenLack[] }
  /** The exact request to pass on to someone who may. */
  | { readonly state: 'not-allowed'; readonly help: Help }
  /** Team-managed projects have no screens; a person puts these fields, by name, on work types. */
  | { readonly state: 'by-hand'; readonly link: string; readonly fields: readonly string[] };

interface FieldRequest {
  readonly project: GateProject;
  readonly fields: readonly ShownField[];
}

const byHand = ({ project, fields }: FieldRequest): ScreensReport => ({
  state: 'by-hand',
  link: `/plugins/servlet/project-config/${encodeURIComponent(project.key)}`,
  fields: fields.map(({ name }) => name),
});

/** A line of the letter to a Jira admin, in English like the letter. */
const request = ({ fields }: FieldRequest): readonly string[] =>
  fields.map(({ name, id, readOnly }) => `- ${name} (${id}): ${readOnly ? 'view' : 'create, edit and view'} screens`);

const isForbidden = (error: unknown): boolean => error instanceof Failure && error.code === 'forbidden';

const lackOf = async (
  of: Request,
  { project, fields }: FieldRequest,
  { id, uses }: ProjectScreen,
): Promise<readonly ScreenLack[]> => {
  const tabs = await screens(of).tabs(id, project.key);
  const there = new Set(tabs.flatMap(({ fieldIds }) => fieldIds));
  const [first] = tabs;
  const lacks = fields.filter((field) => !there.has(field.id) && (uses.includes('view') || !field.readOnly));
  return first ? [{ screenId: id, uses, tabId: first.id, lacks }] : [];
};

/** Which screens of a project lack which of our fields. */
export const readScreens =
  (of: Request) =>
  async (wish: FieldRequest): Promise<ScreensReport> => {
    if (wish.project.teamManaged) return byHand(wish);
    try {
      const all = await screens(of).ofProject(wish.project.id);
      const lacks = await Promise.all(all.map((screen) => lackOf(of, wish, screen)));
      return { state: 'read', screens: lacks.flat() };
    } catch (error) {
      if (isForbidden(error)) return { state: 'not-allowed', help: screensHelp(wish.project, request(wish)) };
      throw error;
    }
  };

/** Puts what is missing on the screens; what is there stays where it is. Gives how it is then. */
export const putOnScreens =
  (of: Request) =>
  async (wish: FieldRequest): Promise<ScreensReport> => {
    const report = await readScreens(of)(wish);
    if (report.state !== 'read') return report;
    try {
      for (const { screenId, tabId, lacks } of report.screens)
        for (const field of lacks) await screens(of).add(screenId, tabId, field.id);
    } catch (error) {
      if (isForbidden(error)) return { state: 'not-allowed', help: screensHelp(wish.project, request(wish)) };
      throw error;
    }
    return readScreens(of)(wish);
  };
