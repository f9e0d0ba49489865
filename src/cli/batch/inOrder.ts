/**
 * Works on items as they come, up to `ahead` of them at a time, and gives the results in the items' order, each as soon as
 * it and all before it are there.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  ahead: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
  const source = toIterator(items);
  const begun: { item: T; result: Promise<R> }[] = [];
  let next: Promise<IteratorResult<T>> | null = source.next();
  while (next !== null || begun.length > 0) {
    const head = begun[0];
    const more: Promise<'more'> | null =
      next !== null && begun.length < ahead ? next.then(() => 'more' as const) : null;
    const first = await Promise.race([
      ...(head ? [head.result.then(() => 'done' as const)] : []),
      ...(more ? [more] : []),
    ]);
    if (first === 'more' && next !== null) {
      const { value, done } = await next;
      if (done) next = null;
      else {
        begun.push({ item: value, result: work(value) });
        next = source.next();
      }
    } else if (head) {
      begun.shift();
      yield [head.item, await head.result];
    }
  }
}

async function* toIterator<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
