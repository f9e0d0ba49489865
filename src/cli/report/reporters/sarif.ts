import { pathToFileURL } from 'node:url';
import { escapeActing } from '../../../emit/json.js';
import { packageVersion } from '../../packageVersion.js';
import type { DocumentFindings, Finding } from '../findings.js';

const LEVELS = { info: 'note', warning: 'warning', error: 'error' } as const;

/** SARIF 2.1.0, which code scanners and editors read. */
export function sarifReport(documents: readonly DocumentFindings[]): string {
  const rules = [...new Set(documents.flatMap((d) => d.findings.map((f) => f.code)))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plan-import', version: packageVersion(), rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: documents.flatMap(({ path, findings }) => findings.map((f) => result(path, f, rules))),
      },
    ],
  };
  return `${escapeActing(JSON.stringify(log, null, 2))}\n`;
}

function result(path: string, { severity, code, message, place }: Finding, rules: readonly string[]) {
  const region =
    place && 'line' in place
      ? { region: { startLine: place.line, ...('toLine' in place ? { endLine: place.toLine } : {}) } }
      : {};
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...region } }],
    // A page is no region that SARIF knows.
    ...(place && 'page' in place ? { properties: { page: place.page, bbox: place.bbox } } : {}),
  };
}

/** Relative paths stay relative, so that they fit a checkout elsewhere. */
function uriOf(path: string): string {
  if (path.startsWith('/')) return pathToFileURL(path).href;
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
