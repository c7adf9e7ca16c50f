import type { FieldName } from './ast';
import type { JqlContext } from './context';
import { customField, customFieldsNamed, merged } from './fields/custom-fields';
import type { ClauseField } from './fields/field';
import { propertyField } from './fields/property-field';
import { systemFields } from './fields/system-fields';
import { notInSandbox, unknownField } from './jql-error';

const display = ({ text, name, property }: FieldName): string =>
  property === null ? name : `${text}[${property.key}]${property.path === '' ? '' : `.${property.path}`}`;

/** Fields that Jira has and the sandbox does not: the error says so, instead of claiming that there is no such field. */
const unsupported = new Set([
  ...[
    'watcher',
    'watchers',
    'votes',
    'voter',
    'worklogauthor',
    'worklogcomment',
    'worklogdate',
    'lastviewed',
    'viewed',
  ],
  ...['filter', 'request', 'savedfilter', 'searchrequest', 'level', 'workratio', 'timespent', 'originalestimate'],
  ...['timeoriginalestimate', 'remainingestimate', 'timeestimate', 'category', 'approvals', 'organizations'],
]);

/** The field that a query names. @throws JqlError when there is none that the caller can see. */
export const findField = (context: JqlContext, field: FieldName): ClauseField => {
  if (field.property === null) {
    const system = systemFields.find(({ names }) => names.includes(field.name.toLowerCase()));
    if (system) return system.make(context, field.name);
    const custom = merged(
      customFieldsNamed(context, field.name).map((found) => customField(context, field.name, found)),
    );
    if (custom) return custom;
  }
  if (field.property === null && unsupported.has(field.name.toLowerCase())) throw notInSandbox(`field '${field.name}'`);
  const property = propertyField(context, field);
  if (property) return property;
  throw unknownField(display(field));
};
