import type { Tx } from "./tenant";

/** A select that Drizzle can prepare: what every query builder is. */
interface Preparable<R> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<R> };
}

/** What a prepared query of Drizzle keeps besides its text: the connection that it was made on. */
interface Bound {
  client: unknown;
}
/** Where a transaction keeps its own, revoked when it ends (db/guard.ts). */
interface HasSession {
  _: { session: Bound };
}

/**
 * A query whose text is worked out at its first use and kept: each transaction then only binds its values, by
 * the names of the `sql.placeholder`s. Building it anew each time costs more than sending it. The query must
 * have the same shape whatever its values are: a list is one placeholder of an array. Values go to the driver as
 * they are, without a column's own encoding: dates and instants as ISO text.
 */
export function preparedQuery<V extends Record<string, string>>() {
  return function of<R>(build: (tx: Tx) => Preparable<R>): (tx: Tx, values: V) => Promise<R> {
    let known: ReturnType<Preparable<R>["prepare"]> | undefined;
    return (tx, values) => {
      known ??= build(tx).prepare("");
      const { client } = (tx as unknown as HasSession)._.session;
      // The same text and the same reading of the rows, on this transaction's connection.
      const own: typeof known = Object.create(known, { client: { value: client } });
      return own.execute(values);
    };
  };
}

/** Values as one parameter of an array type: `= any(${placeholder}::uuid[])`. For uuids and ISO dates only. */
export function arrayOf(values: readonly string[]): string {
  return `{${values.join(",")}}`;
}
