import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import * as z from 'zod';
import {incidentSchema} from '../source/incident/schema/incident-schema.ts';

const schemaPath = join(import.meta.dirname, '..', 'data', 'incident.schema.json');

/** The JSON Schema of the incident file as people write it, in the text that data/incident.schema.json must have. */
export function schemaText(): string {
	// Draft 7 is the newest that both VS Code and JetBrains understand in full. Definitions stay in their places:
	// a draft 7 reader drops the description that stands beside a reference.
	const {$schema, ...schema} = structuredClone(
		z.toJSONSchema(incidentSchema, {io: 'input', target: 'draft-7'}),
	);
	// Where a region names a source, what is in it need not.
	for (const list of ['figures', 'damage']) {
		const item = itemsAt(itemsAt(schema, 'regions'), list);
		item.required = item.required?.filter(key => key !== 'source') ?? [];
	}
	return `${JSON.stringify({$schema, title: 'Incident file of sitboard', ...schema}, undefined, 2)}\n`;
}

type JsonSchema = z.core.JSONSchema.JSONSchema;

function itemsAt({properties}: Pick<JsonSchema, 'properties'>, list: string): JsonSchema {
	const schema = properties?.[list];
	if (typeof schema !== 'object') throw new Error(`There is no list ${list}`);
	return schema.items as JsonSchema;
}

function main(options: readonly string[]): void {
	if (!options.includes('--check')) {
		writeFileSync(schemaPath, schemaText());
	} else if (schemaOnDisk() !== schemaText()) {
		process.stderr.write('data/incident.schema.json is out of date: run npm run schema\n');
		process.exitCode = 1;
	}
}

function schemaOnDisk(): string | undefined {
	try {
		return readFileSync(schemaPath, 'utf8');
	} catch {
		return undefined;
	}
}

if (import.meta.main) {
	main(process.argv.slice(2));
}
