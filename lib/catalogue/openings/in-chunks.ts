/** Rows of one statement: enough that a year is a handful, few enough that none is a burden. */
const CHUNK = 1000;

/** Does the work on so many rows at a time, one statement after the other, and adds up how many it reached. */
export async function inChunks<R>(
  rows: readonly R[],
  work: (chunk: readonly R[]) => Promise<number>,
): Promise<number> {
  let reached = 0;
  for (let start = 0; start < rows.length; start += CHUNK)
    reached += await work(rows.slice(start, start + CHUNK));
  return reached;
}
