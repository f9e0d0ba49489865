// pick <expression>: a part `d.…` of the plan document on standard input, as JSON that people can read:
// what fits into a line stands in one.
import { readFileSync } from 'node:fs';

const WIDTH = 116;

export function readable(value, indent = '') {
  const flat = spaced(JSON.stringify(value));
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= WIDTH) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((v) => inner + readable(v, inner))
    : Object.entries(value).map(([k, v]) => `${inner}"${k}": ${readable(v, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

/** JSON on one line with a space behind each comma and colon that is not within a string. */
const spaced = (json) => json.replace(/"(?:[^"\\]|\\.)*"|[,:]/g, (part) => (part.length > 1 ? part : `${part} `));

if (process.argv[1] === import.meta.filename) {
  const document = JSON.parse(readFileSync(0, 'utf8'));
  console.log(readable(new Function('d', `return ${process.argv[2]}`)(document)));
}
