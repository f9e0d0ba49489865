import * as z from 'zod';
import { DIAGNOSTIC_CODES, type DiagnosticCode } from '../model/diagnostic.js';
import { indicator } from './indicator.js';
import { place, startPlace } from './place.js';
import { fiscalYear, text, textOrNull } from './scalars.js';

const ACHIEVEMENT_LEVELS = ['exceeded', 'achieved', 'partial', 'missed', 'not_started', 'in_progress'] as const;

export const diagnosticCode = z.enum(DIAGNOSTIC_CODES as [DiagnosticCode, ...DiagnosticCode[]]).meta({
  id: 'DiagnosticCode',
  title: 'diagnostic code',
  titleJa: '診断コード',
  description: 'What was doubtful or repaired',
});

export const itemNumber = z
  .strictObject({
    marker: textOrNull.meta({ title: 'marker', titleJa: '番号(原文)', description: 'As printed: ①, No.12' }),
    ordinal: z
      .int()
      .nullable()
      .meta({ title: 'ordinal', titleJa: '番号', description: 'The number that the marker stands for' }),
  })
  .meta({ id: 'ItemNumber', title: 'number', titleJa: '番号', description: 'The item’s own number' });

export const achievement = z
  .strictObject({
    label: text.meta({ title: 'label', titleJa: '評価', description: 'As printed: 達成, ◎, A' }),
    meaning: textOrNull.meta({
      title: 'meaning',
      titleJa: '評価の意味',
      description: 'What the document’s own legend says of it',
    }),
    level: z.enum(ACHIEVEMENT_LEVELS).nullable().meta({
      title: 'level',
      titleJa: '達成水準',
      description: 'Comparable level; null when it has no known meaning',
    }),
  })
  .meta({ id: 'Achievement', title: 'achievement', titleJa: '達成度', description: 'An evaluation' });

export const schedule = z
  .strictObject({
    step: textOrNull.meta({ title: 'step', titleJa: '取組工程', description: 'One step of the work' }),
    years: z
      .array(
        z.strictObject({
          fiscalYear: fiscalYear.nullable(),
          text: text.meta({ title: 'text', titleJa: '内容', description: 'What is planned in that year' }),
        }),
      )
      .meta({ title: 'years', titleJa: '年度別計画', description: 'One entry a fiscal year' }),
  })
  .meta({ id: 'Schedule', title: 'schedule', titleJa: '取組工程', description: 'A step and its years' });

const yen = z.number().nullable();
export const progress = z
  .strictObject({
    fiscalYear: fiscalYear.nullable(),
    status: textOrNull.meta({ title: 'status', titleJa: '取組状況', description: 'What was done' }),
    outcome: textOrNull.meta({ title: 'outcome', titleJa: '取組成果', description: 'What came of it' }),
    achievement: achievement.nullable(),
    nextSteps: textOrNull.meta({
      title: 'next steps',
      titleJa: '課題と次年度以降の方針',
      description: 'Open questions and what is to follow',
    }),
    revenueEffect: yen.meta({
      title: 'effect on revenue (yen)',
      titleJa: '財政効果額(歳入)(円)',
      description: 'Effect on revenue in yen',
    }),
    expenditureEffect: yen.meta({
      title: 'effect on expenditure (yen)',
      titleJa: '財政効果額(歳出)(円)',
      description: 'Effect on expenditure in yen',
    }),
  })
  .meta({ id: 'Progress', title: 'progress', titleJa: '進捗', description: 'How it went in one fiscal year' });

export const extra = z
  .strictObject({
    label: textOrNull.meta({ title: 'label', titleJa: '見出し', description: 'The label as printed' }),
    text: text.meta({ title: 'text', titleJa: '本文', description: 'Its text' }),
  })
  .meta({ id: 'Extra', title: 'extra', titleJa: 'その他の項目', description: 'A labelled cell that fits no field' });

/** What a document says of an item; `evidence` has these names as its keys. */
const contents = {
  department: textOrNull.meta({ title: 'department', titleJa: '部局名', description: 'Department in charge' }),
  divisions: z.array(text).meta({ title: 'divisions', titleJa: '担当課', description: 'Divisions in charge' }),
  category: z.array(text).meta({ title: 'category', titleJa: '体系', description: 'Category levels, outermost first' }),
  number: itemNumber.nullable(),
  title: textOrNull.meta({ title: 'title', titleJa: '取組項目', description: 'Name of the item' }),
  currentState: textOrNull.meta({ title: 'current state', titleJa: '現状と課題', description: 'Situation and issues' }),
  objective: textOrNull.meta({ title: 'objective', titleJa: '目標', description: 'What is to be reached' }),
  measures: textOrNull.meta({ title: 'measures', titleJa: '取組内容', description: 'What is to be done' }),
  criteria: z.array(text).meta({
    title: 'criteria',
    titleJa: '目標達成基準',
    description: 'When the goal counts as reached, one entry a printed bullet',
  }),
  indicators: z.array(indicator).meta({ title: 'indicators', titleJa: '指標', description: 'Measured things' }),
  schedule: z.array(schedule).meta({ title: 'schedule', titleJa: '取組工程', description: 'Steps by fiscal year' }),
  progress: z.array(progress).meta({ title: 'progress', titleJa: '進捗', description: 'One entry a fiscal year' }),
  achievement: achievement.nullable(),
  extras: z.array(extra).meta({
    title: 'extras',
    titleJa: 'その他の項目',
    description: 'Labelled cells that fit no field: kept, never dropped',
  }),
};

export type RecordField = keyof typeof contents;
export const RECORD_FIELDS = Object.keys(contents) as [RecordField, ...RecordField[]];

export const planRecord = z
  .strictObject({
    id: text.meta({
      title: 'id',
      titleJa: '項目ID',
      description: 'Stable (the same input gives the same id) and unique in the document',
    }),
    ...contents,
    source: startPlace,
    evidence: z.partialRecord(z.enum(RECORD_FIELDS), z.array(place).min(1)).meta({
      title: 'evidence',
      titleJa: '出典',
      description: 'For each filled field, every place it was read from',
    }),
    doubts: z.array(diagnosticCode).meta({
      title: 'doubts',
      titleJa: '要確認事項',
      description: 'What about this record was repaired or could be read otherwise',
    }),
  })
  .meta({
    id: 'PlanRecord',
    title: 'plan record',
    titleJa: '項目',
    description: 'The smallest thing that a department commits to: one numbered goal, action or initiative',
  });
