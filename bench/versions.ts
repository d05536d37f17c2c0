import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The version of a package under a node_modules folder (the project's, unless told otherwise); undefined if it is not there. */
export function installedVersion(
	name: string,
	modules = join(import.meta.dirname, '..', 'node_modules'),
): string | undefined {
	try {
		return JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
	} catch {
		return undefined;
	}
}
