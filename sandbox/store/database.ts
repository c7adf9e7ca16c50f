import Libsql from 'libsql';

/** All documents of a store, in the order in which they were first put. */
export type Documents = readonly { readonly collection: string; readonly id: string; readonly value: unknown }[];

/** The documents on disk: one table, one row a document, in the order in which they were first put. */
export interface Database {
  /** Everything, in the order in which it was first put. @throws Error when what is there cannot be read. */
  documents(): Documents;
  put(collection: string, id: string, value: unknown): void;
  remove(collection: string, id: string): void;
  begin(): void;
  commit(): void;
  rollback(): void;
  close(): void;
}

const schema = `CREATE TABLE IF NOT EXISTS documents (
  position INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (collection, id))`;

const explain = (path: string, error: unknown): Error => {
  const reason = error instanceof Error ? error.message : String(error);
  const damaged = /not a database|malformed|corrupt|JSON/i.test(reason);
  const what = damaged ? 'is damaged or no data file of the sandbox' : 'cannot be opened or written';
  return new Error(`The data file ${path} ${what}: ${reason}`, { cause: error });
};

/** Opens the file, or throws one error that names it. */
export const openDatabase = (path: string): Database => {
  try {
    const db = new Libsql(path);
    if (path !== ':memory:') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    db.exec(schema);
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    const select = db.prepare('SELECT collection, id, json FROM documents ORDER BY position').raw();
    const put = db.prepare(
      'INSERT INTO documents (collection, id, json) VALUES (?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET json = excluded.json',
    );
    const remove = db.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
    return {
      documents: () => {
        try {
          // Raw rows are arrays; object rows would carry the driver's own `_metadata`.
          return (select.all() as string[][]).map(([collection = '', id = '', json = '']) => {
            return { collection, id, value: JSON.parse(json) as unknown };
          });
        } catch (error) {
          db.close();
          throw explain(path, error);
        }
      },
      put: (collection, id, value) => void put.run(collection, id, JSON.stringify(value)),
      remove: (collection, id) => void remove.run(collection, id),
      begin: () => void db.exec('BEGIN'),
      commit: () => void db.exec('COMMIT'),
      rollback: () => void db.exec('ROLLBACK'),
      close: () => void db.close(),
    };
  } catch (error) {
    throw explain(path, error);
  }
};

/** No database: what is put lives as long as the store, and nothing is written. It begins with what is given. */
export const noDatabase = (first: Documents): Database => {
  const nothing = (): void => undefined;
  return {
    documents: () => first,
    ...{ put: nothing, remove: nothing, begin: nothing, commit: nothing, rollback: nothing, close: nothing },
  };
};
