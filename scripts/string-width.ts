import {join} from 'node:path';
import type {Plugin} from 'esbuild';

const folder = join(import.meta.dirname, '..', 'source', 'ui', 'text');

/**
 * The file that stands in for string-width when a package imports it, undefined for every other import. Ink and what it
 * uses have no setting for how wide a text is.
 */
export function stringWidthFor(specifier: string, importer: string): string | undefined {
	if (specifier !== 'string-width' || !/[\\/]node_modules[\\/]/.test(importer)) return undefined;
	const isRowUpdate = /[\\/]ink[\\/]build[\\/]line-update\.js$/.test(importer);
	return join(folder, isRowUpdate ? 'ink-row-width.ts' : 'ink-string-width.ts');
}

/** Makes the bundle measure text by the board's own widths; fails where Ink no longer asks string-width for them. */
export const boardWidths: Plugin = {
	name: 'board-widths',
	setup(build) {
		const missing = ['output.js', 'line-update.js'].map(file => join('ink', 'build', file));
		build.onResolve({filter: /^string-width$/}, ({path, importer}) => {
			const found = missing.findIndex(file => importer.endsWith(file));
			if (found !== -1) missing.splice(found, 1);
			const replacement = stringWidthFor(path, importer);
			return replacement === undefined ? undefined : {path: replacement};
		});
		build.onEnd(() => {
			if (missing.length > 0) throw new Error(`Ink no longer measures text by string-width in ${missing}`);
		});
	},
};
