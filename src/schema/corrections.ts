import * as z from 'zod';
import { text, textOrNull } from './scalars.js';

const json = z.json();

const correction = z
  .strictObject({
    record: textOrNull.meta({
      title: 'record',
      titleJa: '項目ID',
      description: 'Id of the record; null for a field of the document itself (title, kind, …)',
    }),
    path: z
      .string()
      .regex(/^(?:\/(?:[^~/]|~[01])*)+$/)
      .meta({
        title: 'path',
        titleJa: '位置',
        description: 'JSON Pointer (RFC 6901) to the value within it: /title, /progress/0/outcome',
      }),
    was: json.meta({
      title: 'was',
      titleJa: '読取値',
      description: 'What the importer had read: where it reads something else now, the correction no longer fits',
    }),
    value: json.meta({
      title: 'value',
      titleJa: '修正値',
      description: 'What stands there in truth; null for nothing',
    }),
  })
  .meta({ id: 'Correction', title: 'correction', titleJa: '修正', description: 'One value set right by a person' });

const check = z
  .strictObject({
    record: text.meta({ title: 'record', titleJa: '項目ID', description: 'Id of the record' }),
    fingerprint: text.meta({
      title: 'fingerprint',
      titleJa: '指紋',
      description: 'Of the record as it was read when it was checked: a record that changed is to be checked again',
    }),
  })
  .meta({
    id: 'Check',
    title: 'check',
    titleJa: '確認',
    description: 'A record that a person compared with its source',
  });

/** What a reader of the review page saved: it is applied to later imports of the document. */
export const correctionsFile = z
  .strictObject({
    schemaVersion: z.literal('1').meta({ title: 'schema version', titleJa: '版', description: 'Of this file’s form' }),
    source: z
      .strictObject({
        path: textOrNull.meta({ title: 'path', titleJa: 'ファイル', description: 'Of the document, as it was given' }),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .meta({ title: 'sha256', titleJa: 'SHA-256', description: 'Of the document’s bytes' }),
      })
      .meta({ title: 'source', titleJa: '入力', description: 'Which document was reviewed' }),
    corrections: z
      .array(correction)
      .meta({ title: 'corrections', titleJa: '修正', description: 'Applied in this order' }),
    checked: z.array(check).meta({ title: 'checked', titleJa: '確認済み', description: 'Records without doubts left' }),
  })
  .meta({
    title: 'corrections',
    titleJa: '修正ファイル',
    description: 'What a person corrected and checked in the review page of one document',
  });
