import { terminalText } from '../../terminalText.js';
import type { DocumentFindings, Finding } from '../findings.js';

const LEVELS = { info: 'notice', warning: 'warning', error: 'error' } as const;

/** Workflow commands by which GitHub Actions annotates files. */
export function githubReport(documents: readonly DocumentFindings[]): string {
  return documents.flatMap(({ path, findings }) => findings.map((f) => `${command(path, f)}\n`)).join('');
}

function command(path: string, { severity, code, message, place }: Finding): string {
  const line = place && 'line' in place ? `,line=${place.line}` : '';
  const page = place && 'page' in place ? `page ${place.page}: ` : '';
  const file = escapeProperty(terminalText(path));
  return `::${LEVELS[severity]} file=${file}${line},title=${code}::${escapeData(page + terminalText(message))}`;
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
