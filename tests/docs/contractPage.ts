import { z } from 'zod';
import { TABLES } from '../../src/emit/tables.js';
import { DIAGNOSTIC_CODES, diagnostic } from '../../src/model/diagnostic.js';
import { planDocument } from '../../src/schema/document.js';

/** A JSON Schema as zod makes it, as far as it is told here. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly titleJa?: string;
  readonly description?: string;
}

/** The parts that have a section of their own, in this order. What is not listed is told where it stands. */
const PARTS = [
  'PlanRecord',
  'ItemNumber',
  'Indicator',
  'IndicatorValue',
  'Schedule',
  'Progress',
  'Achievement',
  'Extra',
  'Source',
  'Municipality',
  'FiscalYears',
  'Department',
  'Note',
  'Diagnostic',
  'Coverage',
  'StartPlace',
  'Place',
  'PagePlace',
  'LinePlace',
];

/** `docs/contract.md`, from the schemas and their descriptions. */
export function contractPage(): string {
  const root = z.toJSONSchema(planDocument) as Schema & { readonly $defs: Readonly<Record<string, Schema>> };
  const page = new ContractPage(root.$defs);
  return `${[
    INTRODUCTION,
    `## Document\n\n${root.description}.\n\n${page.fields(root)}`,
    ...PARTS.map((name) => page.part(name)),
    `## Diagnostic codes\n\nIn \`diagnostics\`, and as \`doubts\` of the records they speak of.\n\n${codes()}`,
    `## Tables\n\n${TABLES_INTRODUCTION}`,
    ...Object.values(TABLES).map(tableSection),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `# The record, field by field

<!-- Made by \`npm run docs\` from src/schema, src/emit/tables and src/model/diagnostic.ts. Don't edit it here. -->

One input file gives one plan document; its unit is the plan record. The same as JSON Schema:
[document](../schemas/plan-document.schema.json), [record](../schemas/plan-record.schema.json), or \`plan-import schema\`.

- A value stands here only when the document prints it. What is missing is \`null\` (one value) or \`[]\` (a list): a blank cell, \`―\`, 該当なし.
  \`0\` is zero. No field is ever left out.
- Texts are as printed, with only the damage of extraction mended: wrapped lines are joined, spaces inside Japanese words and code points of
  radicals are undone. Width of digits and letters stays. \`\\n\` stands where the document itself begins a new line.
- The same number in several sections of a department is one record. A cell that spans several rows belongs to each of them. Of several
  numbered actions in one cell each gives a record of its own.
- Amounts are in yen and figures are plain numbers: 千円 and 百万円 are applied to the value, \`text\` keeps what is printed.
- Years are Gregorian: 令和5年度 is 2023, the year in which it begins.
- Where two readings fit equally, the likelier one is given, with a doubt.
- \`coverage\` counts each character that stands in a value, and the labels that were understood: they stand here as the names of their
  fields. Running heads, page numbers and markup are not counted at all. What fits no field is in \`extras\` or \`notes\`.`;

const TABLES_INTRODUCTION = `For CSV, TSV, Excel and the data package (\`-t <table>\`, \`-t all\`). \`--headers ja\` prints the Japanese names. A new line in a text becomes
an ideographic space, and characters that depend on the platform (①) are spelt out; the JSON has them as printed.`;

class ContractPage {
  constructor(private readonly definitions: Readonly<Record<string, Schema>>) {}

  part(name: string): string {
    const schema = this.definitions[name] ?? {};
    const said = [schema.titleJa, schema.description].filter(Boolean).join(': ');
    const body = schema.properties ? this.fields(schema) : `One of ${this.kind(schema)}.`;
    return [`## ${heading(name)}`, ...(said ? [`${said}.`] : []), body].join('\n\n');
  }

  fields({ properties = {} }: Schema): string {
    const rows = Object.entries(properties).map(([name, schema]) => {
      const told = this.told(schema);
      return [`\`${name}\``, this.kind(schema), told.titleJa ?? '', told.description ?? ''];
    });
    return table(['field', 'type', '日本語', 'meaning'], rows);
  }

  /** The schema whose words describe a field: its own, or those of what it refers to. */
  private told(schema: Schema): Schema {
    if (schema.description || schema.titleJa) return schema;
    const inner = schema.$ref ? this.definitions[nameOf(schema.$ref)] : schema.anyOf?.[0];
    return inner ? this.told(inner) : {};
  }

  private kind(schema: Schema): string {
    if (schema.$ref) {
      const name = nameOf(schema.$ref);
      return name === 'DiagnosticCode'
        ? '[code](#diagnostic-codes)'
        : `[${words(name)}](#${words(name).replaceAll(' ', '-')})`;
    }
    if (schema.anyOf) return schema.anyOf.map((s) => this.kind(s)).join(' or ');
    if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
    if (schema.enum) return schema.enum.map((v) => `\`${v}\``).join(' ');
    if (schema.prefixItems) return `[${schema.prefixItems.map((s) => this.kind(s)).join(', ')}]`;
    if (schema.items) return this.list(schema.items);
    if (schema.properties)
      return `{${Object.entries(schema.properties)
        .map(([k, s]) => `\`${k}\`: ${this.kind(s)}`)
        .join(', ')}}`;
    if (typeof schema.additionalProperties === 'object')
      return `map from field name to ${this.kind(schema.additionalProperties)}`;
    if (schema.format === 'date') return 'ISO date';
    return [schema.type ?? 'any'].flat().join(' or ');
  }

  private list(items: Schema): string {
    return `list of ${this.kind(items)}`;
  }
}

function codes(): string {
  const placeholders = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  return table(
    ['code', 'severity', 'wording'],
    DIAGNOSTIC_CODES.map((code) => {
      const { severity, message } = diagnostic(code, null, placeholders);
      return [`\`${code}\``, severity, message];
    }),
  );
}

function tableSection({ name, titleJa, columns }: (typeof TABLES)[keyof typeof TABLES]): string {
  const rows = columns.map((c) => [`\`${c.name}\``, c.type, c.titleJa, c.title]);
  return `### ${name}\n\n${titleJa}.\n\n${table(['column', 'type', '日本語', 'English'], rows)}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const nameOf = (ref: string): string => ref.replace('#/$defs/', '');
/** PlanRecord → plan record */
const words = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
const heading = (name: string): string => words(name).replace(/^./, (c) => c.toUpperCase());
