import type { PlanDocument, PlanRecord } from '../../src/schema/types.js';

/** An invented record; give what the test is about. */
export function sampleRecord(over: Partial<PlanRecord> = {}): PlanRecord {
  return {
    id: 'r1',
    department: '港湾部',
    divisions: ['海岸課', '灯台課'],
    category: ['1 安全なまち', '(1) 海辺'],
    number: { marker: '①', ordinal: 1 },
    title: '灯台の改修',
    currentState: '老朽化が進んでいる。',
    objective: '航行の安全を守る。',
    measures: '・点検する。\n・改修する。',
    criteria: ['改修 2箇所', '点検 12回'],
    indicators: [
      {
        name: '改修',
        unit: '箇所',
        text: '改修 2箇所',
        values: [{ kind: 'target', fiscalYear: 2030, comparator: 'eq', value: 2, unit: '箇所', text: '2箇所' }],
      },
    ],
    schedule: [{ step: '設計', years: [{ fiscalYear: 2030, text: '実施' }] }],
    progress: [
      {
        fiscalYear: 2030,
        status: '設計を終えた。',
        outcome: null,
        achievement: { label: '○', meaning: 'ほぼ計画通り', level: 'achieved' },
        nextSteps: null,
        revenueEffect: null,
        expenditureEffect: -1200000,
      },
    ],
    achievement: null,
    extras: [],
    source: { page: 1, bbox: [10, 20, 300, 60] },
    evidence: { title: [{ page: 1, bbox: [10, 20, 100, 40] }] },
    doubts: [],
    ...over,
  };
}

/** An invented document of one record. */
export function sampleDocument(over: Partial<PlanDocument> = {}): PlanDocument {
  return {
    schemaVersion: '1',
    source: { path: 'a.pdf', sha256: 'ab'.repeat(32), format: 'pdf', pages: 2 },
    municipality: { name: '潮見市', prefecture: '海山県', code: '999997' },
    title: '令和12年度 潮見市重点目標',
    kind: 'target',
    fiscalYears: { from: 2030, to: 2030 },
    asOf: null,
    departments: [
      {
        name: '港湾部',
        head: { title: '港湾部長', name: '波野 渚', reading: null },
        policy: '安全第一',
        duties: null,
        summary: null,
      },
    ],
    records: [sampleRecord()],
    notes: [],
    diagnostics: [],
    coverage: { characters: 120, assigned: 120 },
    ...over,
  };
}
