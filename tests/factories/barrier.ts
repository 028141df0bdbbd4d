/**
 * A starting line: those who call it wait until `count` of them stand there, then all leave together. Contention
 * does not depend on luck then. Once open it stays open.
 */
export function startingLine(count: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let waiting = 0;
  return () => {
    waiting += 1;
    if (waiting >= count) open();
    return opened;
  };
}
