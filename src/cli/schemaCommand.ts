import { checkOutput, writeOutput } from './output/writeOutput.js';
import type { SchemaSettings } from './settings.js';
import type { Streams } from './streams.js';

/** Prints a JSON Schema: of what comes out, or of a file that goes in. */
export async function schemaCommand({ schema, output }: SchemaSettings, streams: Streams): Promise<void> {
  if (output !== null) await checkOutput(output);
  const text = await schemaText(schema);
  await writeOutput(output, text, streams);
}

async function schemaText(schema: SchemaSettings['schema']): Promise<string> {
  if (schema === 'lexicon') return (await import('../recognise/lexicon/userLexiconFile.js')).userLexiconSchemaText();
  return (await import('../schema/jsonSchema.js')).jsonSchemaText(schema);
}
