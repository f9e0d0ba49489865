/** What `read` gives for the key, asked once. */
export function once<K, V>(known: Map<K, V>, key: K, read: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = read();
  known.set(key, value);
  return value;
}
