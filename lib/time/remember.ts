/**
 * A pure function that keeps its answers; at `limit` of them it forgets all and begins again. For answers that
 * cost more than a look-up and whose questions come back all day long. An answer may not be undefined.
 */
export function remember<K, V extends string | number | object | null>(
  limit: number,
  compute: (key: K) => V,
): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = compute(key);
      if (known.size >= limit) known.clear();
      known.set(key, answer);
    }
    return answer;
  };
}
