/** Rules of the contract that a JSON Schema cannot tell. */

export const hasNoMoreAssigned = (c: { readonly characters: number; readonly assigned: number }): boolean =>
  c.assigned <= c.characters;

export const isSpan = (y: { readonly from: number; readonly to: number }): boolean => y.from <= y.to;

export const isUpright = ([x0, y0, x1, y1]: readonly [number, number, number, number]): boolean => x0 <= x1 && y0 <= y1;

export const isForward = (p: { readonly line: number; readonly toLine: number }): boolean => p.line <= p.toLine;

interface Checked {
  readonly source: { readonly format: 'pdf' | 'text'; readonly pages: number | null };
  readonly records: readonly {
    readonly id: string;
    readonly source: object;
    readonly evidence: Partial<Record<string, readonly object[]>>;
  }[];
  readonly notes: readonly { readonly source: object | null }[];
  readonly diagnostics: readonly { readonly source: object | null }[];
}

/** What no single field can know: ids are unique, and every place is of the kind that the source has. */
export function* documentFaults({
  source,
  records,
  notes,
  diagnostics,
}: Checked): Generator<[(string | number)[], string]> {
  const seen = new Set<string>();
  for (const [i, { id }] of records.entries()) {
    if (seen.has(id)) yield [['records', i, 'id'], `the id ${id} stands twice`];
    seen.add(id);
  }
  const fault = (where: object): string | null => {
    if ('page' in where !== (source.format === 'pdf')) return `a ${source.format} source has no such places`;
    if ('page' in where && source.pages !== null && Number(where.page) > source.pages) return 'no such page';
    return null;
  };
  for (const [i, record] of records.entries()) {
    const own = fault(record.source);
    if (own) yield [['records', i, 'source'], own];
    for (const [field, places] of Object.entries(record.evidence)) {
      for (const [k, where] of (places ?? []).entries()) {
        const wrong = fault(where);
        if (wrong) yield [['records', i, 'evidence', field, k], wrong];
      }
    }
  }
  for (const [name, list] of [
    ['notes', notes],
    ['diagnostics', diagnostics],
  ] as const) {
    for (const [i, entry] of list.entries()) {
      const wrong = entry.source && fault(entry.source);
      if (wrong) yield [[name, i, 'source'], wrong];
    }
  }
}
