/** Something of Jira's that has an id and a name: a work type, a status, a field, a version. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
