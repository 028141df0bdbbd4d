import type postgres from "postgres";

/** Thrown when a transaction is used after its end: its connection may by then serve another commune. */
export class UsedUpTransaction extends Error {
  override readonly name = "UsedUpTransaction";
  constructor() {
    super("This transaction has ended: its context must not be used any more.");
  }
}

/**
 * Wraps a postgres.js client so that each transaction it begins is revoked when it ends, query builders made
 * from it included, and so that its statements are prepared on the server: Drizzle alone asks for that only
 * with `.prepare(name)`, at four times the cost a query. `mode` goes with each BEGIN.
 */
export function guardTransactions(client: postgres.Sql, prepare: boolean, mode = ""): postgres.Sql {
  const begin = (work: (sql: postgres.TransactionSql) => Promise<unknown>) =>
    client.begin(mode, (sql) => guarded(sql, prepare, work));
  return new Proxy(client, {
    get: (target, name, receiver) => (name === "begin" ? begin : Reflect.get(target, name, receiver)),
  });
}

async function guarded<T>(
  sql: postgres.TransactionSql,
  prepare: boolean,
  work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  let live = true;
  const check = () => {
    if (!live) throw new UsedUpTransaction();
  };
  const wrap = (target: postgres.TransactionSql): postgres.TransactionSql => {
    const unsafe: postgres.TransactionSql["unsafe"] = (text, parameters, options) => {
      check();
      return target.unsafe(text, parameters, {
        ...options,
        prepare: prepare && (parameters?.length ?? 0) > 0,
      });
    };
    const savepoint = (inner: (nested: postgres.TransactionSql) => Promise<unknown>) => {
      check();
      return target.savepoint((nested) => inner(wrap(nested)));
    };
    return new Proxy(target, {
      apply: (tagged, self, args) => {
        check();
        return Reflect.apply(tagged, self, args);
      },
      get: (inner, name, receiver) => {
        if (name === "unsafe") return unsafe;
        if (name === "savepoint") return savepoint;
        return Reflect.get(inner, name, receiver);
      },
    });
  };
  try {
    return await work(wrap(sql));
  } finally {
    live = false;
  }
}
