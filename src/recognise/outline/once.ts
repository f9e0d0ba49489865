/**
 * What `read` gives for the key, asked once.
 * @param meanwhile what holds for the key where its own reading asks for it again.
 */
export function once<K, V>(known: Map<K, V>, key: K, read: () => V, meanwhile?: V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (meanwhile !== undefined) known.set(key, meanwhile);
  const value = read();
  known.set(key, value);
  return value;
}
