import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import type {Plugin} from 'esbuild';

/**
 * What is changed in Ink and Yoga while they are bundled: a file of theirs, a text in it, and what stands there
 * instead. docs/performance.md says what each is worth.
 */
const edits: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
	// Yoga fetches its WebAssembly from a data URL, for which Node loads its whole HTTP client. It can decode it by itself
	// (react/yoga#1793).
	'yoga-wasm-base64-esm.js': [['"function"!=typeof fetch', 'true']],
	// Ink takes every text of every frame apart anew, since its caches last for one frame (vadimdemedes/ink#835). They
	// look into those of the frame before as well, so that none of them grows.
	'output.js': [
		[
			'class OutputCaches {',
			'let last;\nclass OutputCaches {\n\tprevious = last;\n\tconstructor() {\n\t\tlast = this;\n\t\tif (this.previous) this.previous.previous = undefined;\n\t}',
		],
		[
			'let cached = this.styledChars.get(line);',
			'let cached = this.styledChars.get(line) ?? this.previous?.styledChars.get(line);\n\t\tif (cached) this.styledChars.set(line, cached);',
		],
		// A text of one row need not be taken apart and joined again.
		[
			'of this.caches.getStyledChars(text)) {',
			"of text.includes('\\n') ? this.caches.getStyledChars(text) : []) {",
		],
		[
			'characterLines.map(line => styledCharsToString(line));',
			"text.includes('\\n') ? characterLines.map(line => styledCharsToString(line)) : [text];",
		],
		// All blank cells of a frame may be one object: cells are replaced, never changed.
		[
			'const output = [];',
			"const output = [];\n\t\tconst blank = {type: 'char', value: ' ', fullWidth: false, styles: []};",
		],
		[
			"row.push({\n                    type: 'char',\n                    value: ' ',\n                    fullWidth: false,\n                    styles: [],\n                });",
			'row.push(blank);',
		],
	],
	'sanitize-ansi.js': [
		[
			'export default sanitizeAnsi;',
			"import QuickLRU from 'quick-lru';\nconst known = new QuickLRU({maxSize: 1000});\nexport default text => {\n\tconst found = known.get(text) ?? sanitizeAnsi(text);\n\tknown.set(text, found);\n\treturn found;\n};",
		],
	],
};

/**
 * Leaves out React's devtools, which Ink looks for where DEV=true stands in somebody's shell. They are not installed, so
 * that the build fails where Ink comes to import them otherwise.
 */
export const withoutDevtools: Plugin = {
	name: 'without-devtools',
	setup(build) {
		build.onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: ''}));
	},
};

/** Changes libraries as `edits` says; the build fails where a library has come to differ. */
export const libraryPatches: Plugin = {
	name: 'library-patches',
	setup(build) {
		const patched = /[\\/](ink[\\/]build[\\/](output|sanitize-ansi)|yoga-wasm-base64-esm)\.js$/;
		build.onLoad({filter: patched}, ({path}) => {
			let contents = readFileSync(path, 'utf8');
			for (const [from, to] of edits[basename(path)] ?? []) {
				if (!contents.includes(from)) throw new Error(`${path} no longer holds: ${from}`);
				contents = contents.replaceAll(from, () => to);
			}
			return {contents};
		});
	},
};
