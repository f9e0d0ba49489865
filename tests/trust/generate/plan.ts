import fc from 'fast-check';
import { createLexicon } from '../../../src/recognise/lexicon/index.js';
import { LABELS } from '../../../src/recognise/lexicon/labels.js';
import type { LabelField } from '../../../src/recognise/lexicon/types.js';

/** The fields of a generated item; null is a field that the document does not have. */
export interface Item {
  readonly ordinal: number;
  readonly title: string | null;
  readonly division: string | null;
  readonly currentState: string | null;
  readonly objective: string | null;
  readonly measures: string | null;
  readonly criteria: readonly string[] | null;
  /** Figures by fiscal year, in percent. */
  readonly figures: readonly { readonly year: number; readonly target: number; readonly result: number }[] | null;
}

export interface Part {
  readonly department: string;
  readonly items: readonly Item[];
}

export type Shape = 'register' | 'form' | 'outline' | 'matrix';

export interface Plan {
  readonly shape: Shape;
  readonly parts: readonly Part[];
  readonly labels: Readonly<Record<Labelled, string>>;
  readonly numbering: 'circled' | 'bracketed' | 'plain' | 'full-width';
  /** An objective spans the rows that share it, in a register. */
  readonly spans: boolean;
  /** Lines of a page: few make many page breaks. */
  readonly pageRows: number;
  readonly repeatsHeader: boolean;
}

const LABELLED = [
  'number',
  'title',
  'division',
  'currentState',
  'objective',
  'measures',
  'criteria',
  'target',
  'result',
] as const;
export type Labelled = (typeof LABELLED)[number];

const lexicon = createLexicon();
/** Labels of the field that need no context: those that another field's word could be taken for are left to other tests. */
const labelsOf = (field: LabelField): string[] =>
  LABELS[field].filter((label) => {
    const reading = lexicon.readLabel(label);
    return (
      reading?.field === field &&
      reading.certainty === 'listed' &&
      label.length >= 3 &&
      label.length <= 9 &&
      !/[a-z/・]/.test(label)
    );
  });

const THINGS = [
  '灯台',
  '防波堤',
  '図書館',
  '駅前広場',
  '学校給食',
  '河川',
  '公園',
  '下水道',
  '空き家',
  '案内所',
  '保育所',
  '消防団',
  '農道',
  '文化会館',
];
const DEEDS = ['改修', '点検', '整備', '更新', '再編', '活用', '周知', '開放', '耐震化', '移転'];
const DEPARTMENTS = ['総務部', '企画政策部', '建設部', '市民福祉部', '教育部', '上下水道局'];
const DIVISIONS = [
  '総務課',
  '財政課',
  '港湾課',
  '企画調整課',
  '子育て支援課',
  '学校教育課',
  '都市計画課',
  '環境保全課',
];
const UNITS = ['件', '人', '回', '箇所', '％', 'ha'];

const thing = fc.constantFrom(...THINGS);
const deed = fc.constantFrom(...DEEDS);
const clause = fc.tuple(thing, deed).map(([t, d]) => `${t}の${d}`);
const sentence = fc.oneof(
  fc.tuple(clause, clause).map(([a, b]) => `${a}を進め、${b}につなげます。`),
  clause.map((a) => `${a}を計画どおりに行い、市民が安心して使えるようにします。`),
  fc.tuple(thing, clause).map(([t, c]) => `${t}の利用者が減っているため、${c}が求められています。`),
);
const prose = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((s) => s.join(''));
const criterion = fc
  .tuple(clause, fc.integer({ min: 2, max: 980 }), fc.constantFrom(...UNITS), fc.constantFrom('', '以上'))
  .map(([c, n, unit, tail]) => `${c} ${n}${unit}${tail}`);
const criteria = fc.uniqueArray(criterion, { minLength: 1, maxLength: 3 });
const percent = fc.integer({ min: 1, max: 100 });
const figures = fc
  .tuple(fc.integer({ min: 2020, max: 2024 }), fc.array(fc.tuple(percent, percent), { minLength: 2, maxLength: 4 }))
  .map(([first, list]) => list.map(([target, result], i) => ({ year: first + i, target, result })));

/** Which fields a document of the shape has. */
const columns = (shape: Shape) =>
  fc.record({
    title: fc.constant(shape !== 'outline'),
    division: shape === 'outline' ? fc.constant(false) : fc.boolean(),
    currentState: shape === 'outline' ? fc.constant(true) : fc.boolean(),
    objective: shape === 'outline' ? fc.constant(true) : fc.boolean(),
    measures: fc.constant(true),
    criteria: shape === 'outline' ? fc.constant(false) : fc.boolean(),
    figures: fc.constant(shape === 'matrix'),
  });

export const plan: fc.Arbitrary<Plan> = fc
  .constantFrom<Shape>('register', 'form', 'outline', 'matrix')
  .chain((shape) =>
    columns(shape).chain((has) => {
      const when = <T>(there: boolean, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
        there ? arbitrary : fc.constant(null);
      const item = fc.record({
        title: when(has.title, clause),
        division: when(has.division, fc.constantFrom(...DIVISIONS)),
        currentState: when(has.currentState, prose),
        objective: when(has.objective, prose),
        measures: when(has.measures, prose),
        criteria: when(has.criteria, criteria),
        figures: when(has.figures, figures),
      });
      const items = fc
        .uniqueArray(item, { minLength: 2, maxLength: 6, selector: (i) => i.title ?? i.measures })
        .map((list) => list.map((i, n): Item => ({ ...i, ordinal: n + 1 })));
      const labels = Object.fromEntries(LABELLED.map((f) => [f, fc.constantFrom(...labelsOf(f))])) as Record<
        Labelled,
        fc.Arbitrary<string>
      >;
      return fc.record({
        shape: fc.constant(shape),
        parts: fc
          .uniqueArray(fc.tuple(fc.constantFrom(...DEPARTMENTS), items), {
            minLength: 1,
            maxLength: 3,
            selector: ([d]) => d,
          })
          .map((list) => list.map(([department, own]): Part => ({ department, items: own }))),
        labels: fc.record(labels),
        numbering: fc.constantFrom<Plan['numbering']>('circled', 'bracketed', 'plain', 'full-width'),
        spans: fc.boolean(),
        pageRows: fc.integer({ min: 30, max: 60 }),
        repeatsHeader: fc.boolean(),
      });
    }),
  )
  .map(sharedObjectives);

/** With spans, pairs of neighbours share their objective. */
function sharedObjectives(p: Plan): Plan {
  if (!p.spans || p.shape !== 'register') return p;
  const parts = p.parts.map(({ department, items }) => ({
    department,
    items: items.map((item, i) => (i % 2 === 1 ? { ...item, objective: (items[i - 1] as Item).objective } : item)),
  }));
  return { ...p, parts };
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨';
const FULL_WIDTH = '０１２３４５６７８９';

export function marker(n: number, numbering: Plan['numbering']): string {
  if (numbering === 'circled') return CIRCLED[n - 1] as string;
  if (numbering === 'bracketed') return `(${n})`;
  return numbering === 'plain' ? String(n) : (FULL_WIDTH[n] as string);
}
