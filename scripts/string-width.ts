import {fileURLToPath} from 'node:url';
import type {Plugin} from 'esbuild';

const forRowUpdate = import.meta.resolve('../source/ui/text/ink-row-width.ts');
const forAllOther = import.meta.resolve('../source/ui/text/ink-string-width.ts');
const rowUpdate = /[\\/]ink[\\/]build[\\/]line-update\.js$/;

/**
 * The URL of the file that stands in for string-width when a package imports it, undefined for every other import. Ink
 * and what it uses have no setting for how wide a text is.
 */
export function stringWidthFor(specifier: string, importer: string): string | undefined {
	if (specifier !== 'string-width' || !/[\\/]node_modules[\\/]/.test(importer)) return undefined;
	return rowUpdate.test(importer) ? forRowUpdate : forAllOther;
}

/** Makes the bundle measure text by the board's own widths; fails where Ink no longer asks string-width for them. */
export const boardWidths: Plugin = {
	name: 'board-widths',
	setup(build) {
		let isRowUpdateFound = false;
		build.onResolve({filter: /^string-width$/}, ({path, importer}) => {
			isRowUpdateFound ||= rowUpdate.test(importer);
			const url = stringWidthFor(path, importer);
			return url === undefined ? undefined : {path: fileURLToPath(url)};
		});
		build.onEnd(() => {
			if (!isRowUpdateFound) throw new Error('Ink no longer measures changed rows by string-width');
		});
	},
};
