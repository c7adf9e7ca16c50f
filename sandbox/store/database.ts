import Libsql from 'libsql';

/** The documents on disk: one table, one row a document, in the order in which they were first put. */
export interface Database {
  rows(): readonly { readonly collection: string; readonly id: string; readonly json: string }[];
  put(collection: string, id: string, json: string): void;
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
      // Raw rows are arrays; object rows would carry the driver's own `_metadata`.
      rows: () =>
        (select.all() as string[][]).map(([collection = '', id = '', json = '']) => ({ collection, id, json })),
      put: (collection, id, json) => void put.run(collection, id, json),
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

/** Reads everything, or throws one error that names the file. */
export const readDocuments = (
  path: string,
  database: Database,
): readonly { readonly collection: string; readonly id: string; readonly value: unknown }[] => {
  try {
    return database.rows().map(({ collection, id, json }) => ({ collection, id, value: JSON.parse(json) as unknown }));
  } catch (error) {
    database.close();
    throw explain(path, error);
  }
};
