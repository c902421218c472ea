/** A function whose result is kept for each key; a rejection is forgotten, so that it can be tried again. */
export function memoised<Key, Value>(
  make: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const results = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = results.get(key);
    if (known) return known;
    const result = make(key);
    results.set(key, result);
    result.catch(() => results.delete(key));
    return result;
  };
}
