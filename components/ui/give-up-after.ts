/** A promise that rejects when nothing has answered after so many milliseconds: a dead network often says nothing. */
export function giveUpAfter<T>(delay: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("No answer in time.")), delay);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
