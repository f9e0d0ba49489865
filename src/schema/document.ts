import * as z from 'zod';
import { documentFaults, hasNoMoreAssigned, isSpan } from './faults.js';
import { place } from './place.js';
import { diagnosticCode, planRecord } from './record.js';
import { fiscalYear, text, textOrNull } from './scalars.js';

const DOCUMENT_KINDS = ['target', 'plan', 'progress', 'result'] as const;

const source = z
  .strictObject({
    path: textOrNull.meta({
      title: 'path',
      titleJa: 'ファイル',
      description: 'As given; null for bytes without a name',
    }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ title: 'sha256', titleJa: 'SHA-256', description: 'Of the input’s bytes, in hexadecimal' }),
    format: z.enum(['pdf', 'text']).meta({ title: 'format', titleJa: '形式', description: 'Known by content' }),
    pages: z
      .int()
      .min(1)
      .nullable()
      .meta({ title: 'pages', titleJa: 'ページ数', description: 'Null for text without page marks' }),
  })
  .meta({ id: 'Source', title: 'source', titleJa: '入力', description: 'The input file' });

export const municipality = z
  .strictObject({
    name: text.meta({ title: 'name', titleJa: '団体名', description: '市区町村 or 一部事務組合' }),
    prefecture: textOrNull.meta({ title: 'prefecture', titleJa: '都道府県', description: 'Prefecture' }),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .nullable()
      .meta({
        title: 'code',
        titleJa: '全国地方公共団体コード',
        description: '6 digits; null for a body without a code',
      }),
  })
  .meta({ id: 'Municipality', title: 'municipality', titleJa: '団体', description: 'Whose document it is' });

export const department = z
  .strictObject({
    name: text.meta({ title: 'name', titleJa: '部局名', description: 'Name of the department' }),
    head: z
      .strictObject({
        title: textOrNull.meta({ title: 'title', titleJa: '職名', description: 'Official title' }),
        name: textOrNull.meta({ title: 'name', titleJa: '氏名', description: 'Name' }),
        reading: textOrNull.meta({ title: 'reading', titleJa: 'ふりがな', description: 'Reading of the name in kana' }),
      })
      .nullable()
      .meta({ title: 'head', titleJa: '部局長', description: 'Who heads it' }),
    policy: textOrNull.meta({ title: 'policy', titleJa: '基本方針', description: 'Basic policy' }),
    duties: textOrNull.meta({ title: 'duties', titleJa: '部の仕事', description: 'What it is there for' }),
    summary: textOrNull.meta({ title: 'summary', titleJa: '総括', description: 'Its own summary of the year' }),
  })
  .meta({ id: 'Department', title: 'department', titleJa: '部局', description: 'A department that heads a part' });

const note = z
  .strictObject({
    heading: textOrNull.meta({ title: 'heading', titleJa: '見出し', description: 'Heading it stands under' }),
    text: text.meta({ title: 'text', titleJa: '本文', description: 'As printed' }),
    source: place.nullable(),
  })
  .meta({ id: 'Note', title: 'note', titleJa: '注記', description: 'Text that belongs to no record' });

const diagnostic = z
  .strictObject({
    severity: z
      .enum(['info', 'warning', 'error'])
      .meta({ title: 'severity', titleJa: '重要度', description: 'Severity' }),
    code: diagnosticCode,
    message: text.meta({ title: 'message', titleJa: '内容', description: 'In words' }),
    source: place.nullable(),
  })
  .meta({ id: 'Diagnostic', title: 'diagnostic', titleJa: '診断', description: 'What was doubtful or repaired' });

const count = z.int().min(0);
const coverage = z
  .strictObject({
    characters: count.meta({
      title: 'characters',
      titleJa: '文字数',
      description: 'Non-space characters read, page furniture left out',
    }),
    assigned: count.meta({ title: 'assigned', titleJa: '割当文字数', description: 'How many stand in this output' }),
  })
  .refine(hasNoMoreAssigned, 'more characters assigned than were read')
  .meta({ id: 'Coverage', title: 'coverage', titleJa: '網羅率', description: 'How much of the input stands here' });

const fiscalYears = z
  .strictObject({ from: fiscalYear, to: fiscalYear })
  .refine(isSpan, 'from must not come after to')
  .meta({ id: 'FiscalYears', title: 'fiscal years', titleJa: '対象年度', description: 'First and last fiscal year' });

export const planDocument = z
  .strictObject({
    schemaVersion: z.literal('1').meta({ title: 'schema version', titleJa: '版', description: 'Of this contract' }),
    source,
    municipality: municipality.nullable(),
    title: textOrNull.meta({ title: 'title', titleJa: '表題', description: 'As printed, on one line' }),
    kind: z
      .enum(DOCUMENT_KINDS)
      .nullable()
      .meta({ title: 'kind', titleJa: '種別', description: '目標 target, 計画 plan, 進捗状況 progress, 結果 result' }),
    fiscalYears: fiscalYears.nullable(),
    asOf: z.iso.date().nullable().meta({ title: 'as of', titleJa: '基準日', description: '令和5年9月1日現在' }),
    departments: z.array(department).meta({ title: 'departments', titleJa: '部局', description: 'In document order' }),
    records: z.array(planRecord).meta({ title: 'records', titleJa: '項目', description: 'In document order' }),
    notes: z.array(note).meta({ title: 'notes', titleJa: '注記', description: 'Front matter, explanations, legends' }),
    diagnostics: z.array(diagnostic).meta({ title: 'diagnostics', titleJa: '診断', description: 'Findings' }),
    coverage,
  })
  .superRefine((document, context) => {
    for (const [path, message] of documentFaults(document)) context.addIssue({ code: 'custom', path, message });
  })
  .meta({
    title: 'plan document',
    titleJa: '計画文書',
    description: 'One municipal plan, target, progress or evaluation document as data',
  });
