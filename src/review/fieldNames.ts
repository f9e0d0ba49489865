import { planDocument } from '../schema/document.js';
import type { FieldName } from './reviewData.js';

interface Schema {
  readonly def: { readonly type: string; readonly element?: unknown; readonly innerType?: unknown };
  readonly shape?: Readonly<Record<string, unknown>>;
  meta(): Record<string, unknown> | undefined;
}

/** The contract's own names of every field, in both languages: `records.title`, `records.progress.outcome`. */
export function fieldNames(): Record<string, FieldName> {
  const names: Record<string, FieldName> = {};
  collect(planDocument as unknown as Schema, '', names);
  return names;
}

function collect(schema: Schema, path: string, names: Record<string, FieldName>): void {
  const meta = schema.meta();
  if (path !== '' && typeof meta?.title === 'string' && !names[path]) {
    names[path] = { en: meta.title, ja: typeof meta.titleJa === 'string' ? meta.titleJa : meta.title };
  }
  const inner = schema.def.innerType ?? schema.def.element;
  if (inner) collect(inner as Schema, path, names);
  for (const [key, part] of Object.entries(schema.shape ?? {})) {
    collect(part as Schema, path === '' ? key : `${path}.${key}`, names);
  }
}
