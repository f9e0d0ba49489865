import { terminalText } from '../../terminalText.js';
import type { DocumentFindings, Finding } from '../findings.js';

/** One line a finding, as compilers print them. */
export function textReport(documents: readonly DocumentFindings[]): string {
  return documents
    .flatMap(({ path, findings }) => findings.map((f) => `${terminalText(`${path}${at(f)}: ${words(f)}`)}\n`))
    .join('');
}

const at = ({ place }: Finding) => (place === null ? '' : 'page' in place ? `: page ${place.page}` : `:${place.line}`);

const words = ({ severity, message, code }: Finding) => `${severity}: ${message} [${code}]`;
