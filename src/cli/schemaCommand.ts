import { checkOutput, writeOutput } from './output/writeOutput.js';
import type { SchemaSettings } from './settings.js';
import type { Streams } from './streams.js';

/** Prints a JSON Schema of the contract. */
export async function schemaCommand({ schema, output }: SchemaSettings, streams: Streams): Promise<void> {
  if (output !== null) await checkOutput(output);
  const { jsonSchemaText } = await import('../schema/jsonSchema.js');
  const text = jsonSchemaText(schema);
  await writeOutput(output, text, streams);
}
