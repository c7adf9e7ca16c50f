/** What stands where an account id was: that person is forgotten, and the entry is the same otherwise. Jira knows nobody by it. */
export const tombstone = 'erased';
