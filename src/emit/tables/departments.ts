import type { Department } from '../../schema/types.js';
import { column, type Row, singleYear, table } from '../table.js';

type DepartmentRow = Row & { readonly entry: Department };

export const departments = table<DepartmentRow>({
  name: 'departments',
  title: 'Departments',
  titleJa: '部局',
  rows: (document) =>
    document.departments.map((entry) => ({
      document,
      record: null,
      department: entry.name,
      fiscalYear: singleYear(document),
      entry,
    })),
  columns: [
    column('head_title', 'string', 'Title of its head', '部局長の職名', (r) => r.entry.head?.title ?? null),
    column('head_name', 'string', 'Name of its head', '部局長の氏名', (r) => r.entry.head?.name ?? null),
    column('head_reading', 'string', 'Reading of the name', '部局長のふりがな', (r) => r.entry.head?.reading ?? null),
    column('policy', 'string', 'Policy', '基本方針', (r) => r.entry.policy),
    column('duties', 'string', 'Duties', '部の仕事', (r) => r.entry.duties),
    column('summary', 'string', 'Summary', '総括', (r) => r.entry.summary),
  ],
});
