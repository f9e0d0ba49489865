/** What `read` gives, read when it is first asked for: most documents never ask. */
export function lazily<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
