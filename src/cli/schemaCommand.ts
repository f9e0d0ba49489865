import type { SchemaSettings } from './settings.js';
import { type Streams, write } from './streams.js';
import { checkOutput, writeOutput } from './writeOutput.js';

/** Prints a JSON Schema of the contract. */
export async function schemaCommand({ schema, output }: SchemaSettings, streams: Streams): Promise<void> {
  if (output !== null) await checkOutput(output);
  const { jsonSchemaText } = await import('../schema/jsonSchema.js');
  const text = jsonSchemaText(schema);
  await (output === null ? write(streams.stdout, text) : writeOutput(output, text, streams));
}
