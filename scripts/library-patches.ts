import {readFileSync} from 'node:fs';
import type {Plugin} from 'esbuild';

type Edit = readonly [from: string, to: string];

/**
 * What is changed in libraries while they are bundled: a file of theirs, a text in it, and what stands there instead.
 * docs/performance.md says what each is worth.
 */
const edits: Readonly<Record<string, readonly Edit[]>> = {
	// Yoga fetches its WebAssembly from a data URL, for which Node loads its whole HTTP client. It can decode it by itself
	// (react/yoga#1793).
	'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js': [['"function"!=typeof fetch', 'true']],
	// V8 spells out all emoji as soon as the pattern is made: the first wide letter is early enough.
	'string-width/index.js': [
		['= /^\\p{RGI_Emoji}$/v;', '= {test: text => (emoji ??= /^\\p{RGI_Emoji}$/v).test(text)};\nlet emoji;'],
	],
	// Ink takes every text of every frame apart anew, since its caches last for one frame (vadimdemedes/ink#835). They
	// look into those of the frame before as well, so that none of them grows.
	'ink/build/output.js': [
		[
			'class OutputCaches {',
			"const blank = {type: 'char', value: ' ', fullWidth: false, styles: []};\nconst rows = [];\nlet last;\nclass OutputCaches {\n\tprevious = last;\n\tconstructor() {\n\t\tlast = this;\n\t\tif (this.previous) this.previous.previous = undefined;\n\t}",
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
		// All blank cells may be one object: cells are replaced, never changed.
		[
			"row.push({\n                    type: 'char',\n                    value: ' ',\n                    fullWidth: false,\n                    styles: [],\n                });",
			'row.push(blank);',
		],
		// A row whose cells are those of the frame before makes the same text.
		[
			'.map(line => {\n            // See',
			'.map((line, y) => {\n\t\t\tconst row = rows[y];\n\t\t\tif (row?.cells.length === line.length && row.cells.every((cell, x) => cell === line[x])) return row.text;\n            // See',
		],
		[
			'return styledCharsToString(lineWithoutEmptyItems).trimEnd();',
			'const text = styledCharsToString(lineWithoutEmptyItems).trimEnd();\n\t\t\trows[y] = {cells: line, text};\n\t\t\treturn text;',
		],
	],
	// For the encryption of what is stored, which nobody asks for, all of Node's cryptography is loaded.
	'conf/dist/source/index.js': [["import crypto from 'node:crypto';", 'const crypto = undefined;']],
	'ink/build/sanitize-ansi.js': [
		[
			'export default sanitizeAnsi;',
			"import QuickLRU from 'quick-lru';\nconst known = new QuickLRU({maxSize: 1000});\nexport default text => {\n\tconst found = known.get(text) ?? sanitizeAnsi(text);\n\tknown.set(text, found);\n\treturn found;\n};",
		],
	],
};

/** What stands for whole packages. */
const stubs: readonly (readonly [packages: string, contents: string])[] = [
	// What conf needs for schemas and migrations alone takes longer to load than conf.
	['ajv|ajv-formats|semver', 'export const Ajv2020 = undefined; export default {};'],
	// atomically, which writes for conf, sends the program each signal again, to remove files that a write has left: a
	// locked board would be left by one Ctrl+C. conf's writes are over when they return.
	['when-exit', 'export default () => () => {};'],
	// ink-table makes keys of rows by SHA-1; here rows are numbers.
	['object-hash', 'export const sha1 = JSON.stringify;'],
];

/**
 * Leaves out React's devtools, which Ink looks for where DEV=true stands in somebody's shell. They are not installed, so
 * that the build fails where Ink comes to import them otherwise.
 */
export const withoutDevtools: Plugin = {
	name: 'without-devtools',
	setup(build) {
		build.onLoad({filter: fileOf('ink/build/devtools.js')}, () => ({contents: ''}));
	},
};

/** Changes libraries as `edits` and `stubs` say; the build fails where a library has come to differ. */
export const libraryPatches: Plugin = {
	name: 'library-patches',
	setup(build) {
		for (const [file, changes] of Object.entries(edits)) {
			build.onLoad({filter: fileOf(file)}, ({path}) => ({contents: edited(path, changes)}));
		}
		for (const [packages, contents] of stubs) {
			build.onLoad({filter: new RegExp(`[\\\\/]node_modules[\\\\/](${packages})[\\\\/]`)}, () => ({
				contents,
			}));
		}
	},
};

/** The path of a file in a package, on every system. */
function fileOf(file: string): RegExp {
	return new RegExp(`[\\\\/]node_modules[\\\\/]${file.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')}$`);
}

function edited(path: string, changes: readonly Edit[]): string {
	let contents = readFileSync(path, 'utf8');
	for (const [from, to] of changes) {
		if (!contents.includes(from)) throw new Error(`${path} no longer holds: ${from}`);
		contents = contents.replaceAll(from, () => to);
	}
	return contents;
}
