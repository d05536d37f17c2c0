import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

export interface TemporaryFolder extends Disposable {
	/** Absolute, and free of symbolic links, so that it compares equal to what programs print. */
	readonly path: string;
	/** Writes a file, and the folders on its way; returns its absolute path. */
	file(name: string, text: string): string;
	/** Removes the folder with all that is in it; removing it twice is no error. */
	remove(): void;
}

/** Makes an empty folder of its own; remove it in `afterEach`, or declare it with `using`. */
export function temporaryFolder(): TemporaryFolder {
	const path = realpathSync(mkdtempSync(join(tmpdir(), 'sitboard-')));
	// A program that is just ending may still write into the folder while it is removed: hence the retries.
	const remove = () => rmSync(path, {recursive: true, force: true, maxRetries: 5, retryDelay: 50});
	return {
		path,
		file(name, text) {
			const file = join(path, name);
			mkdirSync(dirname(file), {recursive: true});
			writeFileSync(file, text);
			return file;
		},
		remove,
		[Symbol.dispose]: remove,
	};
}
