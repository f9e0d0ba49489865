import { type Child, h } from './dom.js';
import { type Input, renderLeaf } from './leaf.js';
import { documentNow } from './store.js';
import { fieldName, yearWords } from './view.js';
import { t } from './words.js';

const KINDS = ['target', 'plan', 'progress', 'result'] as const;

/** What the document says of itself and of its departments. */
export function renderDocumentCard(): HTMLElement {
  const d = documentNow();
  const leaf = (path: string, value: unknown, input: Input = 'text', words?: string) =>
    renderLeaf({
      record: null,
      path,
      label: fieldName(path.slice(1).replace(/\/\d+/g, '').replaceAll('/', '.')),
      value,
      input,
      ...(words === undefined ? {} : { words }),
    });
  const kinds = [['', t('missing')] as const, ...KINDS.map((k) => [k, t(`kind_${k}`)] as const)];
  const rows: (readonly [name: string, contents: Child[]])[] = [
    ['title', [leaf('/title', d.title)]],
    [
      'municipality',
      d.municipality
        ? [
            leaf('/municipality/name', d.municipality.name),
            ' ',
            h('span', { class: 'muted' }, [d.municipality.prefecture, d.municipality.code].filter(Boolean).join(' ')),
          ]
        : [],
    ],
    ['kind', [leaf('/kind', d.kind, kinds, d.kind ? t(`kind_${d.kind}`) : undefined)]],
    [
      'fiscalYears',
      d.fiscalYears
        ? [
            leaf('/fiscalYears/from', d.fiscalYears.from, 'integer', yearWords(d.fiscalYears.from)),
            ' – ',
            leaf('/fiscalYears/to', d.fiscalYears.to, 'integer', yearWords(d.fiscalYears.to)),
          ]
        : [],
    ],
    ['asOf', d.asOf === null ? [] : [leaf('/asOf', d.asOf)]],
  ];
  return h(
    'details',
    { class: 'card document', id: 'document-card' },
    h('summary', {}, h('h3', {}, t('document'))),
    h(
      'div',
      { class: 'fields' },
      ...rows.filter(([, c]) => c.length > 0).map(([name, contents]) => row(fieldName(name), contents)),
    ),
    ...d.departments.map((department, i) => {
      const parts = (['policy', 'duties', 'summary'] as const).filter((key) => department[key] !== null);
      const head = department.head && [department.head.title, department.head.name].filter(Boolean).join(' ');
      return h(
        'div',
        { class: 'fields department' },
        row(fieldName('departments.name'), [
          leaf(`/departments/${i}/name`, department.name),
          head ? h('span', { class: 'muted' }, ` ${head}`) : null,
        ]),
        ...parts.map((key) =>
          row(fieldName(`departments.${key}`), [leaf(`/departments/${i}/${key}`, department[key])]),
        ),
      );
    }),
  );
}

const row = (label: string, contents: readonly Child[]) =>
  h(
    'div',
    { class: 'field' },
    h('span', { class: 'field-name' }, label),
    h('div', { class: 'field-value' }, ...contents),
  );
