import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {BuildOptions, Metafile, Plugin} from 'esbuild';

// `npm start` runs this each time: whatever is slow to load (esbuild) is imported where it is needed.

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const launcherPath = join(dist, 'cli.js');
const licencesPath = join(dist, 'licences.txt');

/** Says whether `output` is missing, or no newer than some input; folders count, so that a deletion is seen. */
function isStale(output: string, inputs: readonly string[]): boolean {
	const built = statSync(output, {throwIfNoEntry: false});
	return built === undefined || inputs.some(input => newestChange(input) >= built.mtimeMs);
}

/** The newest modification under a file or folder, in milliseconds since 1970; 0 where there is nothing. */
function newestChange(path: string): number {
	const stats = statSync(path, {throwIfNoEntry: false});
	if (stats === undefined) {
		return 0;
	}
	const children = stats.isDirectory() ? readdirSync(path).map(name => newestChange(join(path, name))) : [];
	return Math.max(stats.mtimeMs, ...children);
}

/**
 * What is started: it refuses the Nodes that are too old, in words that any can parse. What V8 has compiled is kept for
 * the next start, among the user's own files: a folder that all may write to would be a way to bring code into the
 * program. Node itself keeps it only where the program ends by itself, and a board may be switched off.
 */
function launcher(minimumNode: number): string {
	return `#!/usr/bin/env node
'use strict';
if (Number.parseInt(process.versions.node, 10) < ${minimumNode}) {
	process.stderr.write('sitboard needs Node ${minimumNode} or later; this is Node ' + process.version + ' (' + process.execPath + ')\\n');
	process.exit(2);
}
const module_ = require('node:module');
const {isAbsolute, join} = require('node:path');
const {XDG_CACHE_HOME, LOCALAPPDATA, NODE_COMPILE_CACHE} = process.env;
const home = require('node:os').homedir();
const named = [XDG_CACHE_HOME, LOCALAPPDATA].find(path => path && isAbsolute(path));
const caches = named || join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
module_.enableCompileCache(NODE_COMPILE_CACHE || join(caches, 'sitboard'));
require('./sitboard.js');
setTimeout(() => module_.flushCompileCache(), 3000).unref();
`;
}

/**
 * Takes React's devtools out of Ink, which looks for them when DEV=true stands in somebody's shell. A `define` does
 * not reach it, since Ink imports `process`. Should Ink come to ask differently, the build fails: the devtools are
 * not installed.
 */
const noDevtools: Plugin = {
	name: 'no-devtools',
	setup(build) {
		build.onLoad({filter: /[\\/]ink[\\/]build[\\/](ink|reconciler)\.js$/}, ({path}) => ({
			contents: readFileSync(path, 'utf8').replaceAll("process.env['DEV'] === 'true'", 'false'),
		}));
	},
};

/**
 * Brings up Ink's layout engine at once. By itself it fetches its WebAssembly from a data URL, for which Node loads all
 * that it has for HTTP, and waits for it in a way that CommonJS has not.
 */
const yogaAtOnce: Plugin = {
	name: 'yoga-at-once',
	setup(build) {
		const dataUrl = /"data:application\/octet-stream;base64,([^"]+)"/;
		build.onLoad({filter: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/}, ({path}) => ({
			contents: replacedOnce(readFileSync(path, 'utf8'), 'await loadYoga()', 'library').replace(
				'const Yoga',
				`import wasm from 'yoga-wasm';
const library = {
	instantiateWasm(imports, receive) {
		const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), imports);
		receive(instance);
		return instance.exports;
	},
};
loadYoga(library);
const Yoga`,
			),
		}));
		build.onLoad({filter: /[\\/]yoga-wasm-base64-esm\.js$/, namespace: 'file'}, ({path}) => ({
			contents: replacedOnce(readFileSync(path, 'utf8'), dataUrl, '""'),
		}));
		build.onResolve({filter: /^yoga-wasm$/}, ({resolveDir}) => ({
			path: join(resolveDir, '..', 'binaries', 'yoga-wasm-base64-esm.js'),
			namespace: 'wasm',
		}));
		build.onLoad({filter: /./, namespace: 'wasm'}, ({path}) => ({
			contents: Buffer.from(dataUrl.exec(readFileSync(path, 'utf8'))?.[1] ?? '', 'base64'),
			loader: 'binary',
		}));
	},
};

function replacedOnce(text: string, what: string | RegExp, by: string): string {
	if (text.split(what).length !== (typeof what === 'string' ? 2 : 3)) {
		throw new Error(`a library has changed: ${what} is not in it once`);
	}
	return text.replace(what, by);
}

/**
 * Packages that the first frame does not need, each in the file that it is put in: what is not read need not be
 * compiled. Those of one file share what they are made of.
 */
const apart: Readonly<Record<string, string>> = {
	ink: 'ink.js',
	react: 'ink.js',
	'react/jsx-runtime': 'ink.js',
	'any-ascii': 'any-ascii.js',
	conf: 'conf.js',
	meow: 'meow.js',
	'string-width': 'text.js',
	'cli-truncate': 'text.js',
	'wrap-ansi': 'text.js',
};

/** Those of them that are one function each: their file is read when it is called first. */
const functions: ReadonlySet<string> = new Set(['string-width', 'cli-truncate', 'wrap-ansi', 'any-ascii']);

/** Has packages come from the files they are put in, but for what is in `file` itself. */
const fromOtherFiles = (file?: string): Plugin => ({
	name: 'from-other-files',
	setup(build) {
		build.onResolve({filter: /^[a-z]/}, ({path}) =>
			Object.hasOwn(apart, path) && apart[path] !== file ? {path, namespace: 'apart'} : undefined,
		);
		build.onLoad({filter: /./, namespace: 'apart'}, ({path}) => {
			const found = `require('./${apart[path]}')[${JSON.stringify(path)}]`;
			return {
				contents: functions.has(path)
					? `let found; module.exports = (...given) => (found ??= ${found}.default)(...given);`
					: `module.exports = ${found}.default ?? ${found};`,
			};
		});
		build.onResolve({filter: /^\.\/[a-z-]+\.js$/, namespace: 'apart'}, ({path}) => ({path, external: true}));
	},
});

/** Reads the map while the program is built, so that the program need not. */
const mapReady: Plugin = {
	name: 'map-ready',
	setup(build) {
		build.onLoad({filter: /[\\/]source[\\/]map[\\/]ukraine\.ts$/}, async ({path}) => {
			const {drawUkraine} = await import(pathToFileURL(path).href);
			const drawing = JSON.stringify(JSON.stringify(drawUkraine()));
			return {contents: `export const drawUkraine = () => JSON.parse(${drawing});`};
		});
	},
};

interface Bundle {
	/** The text of each file in dist/, by its path. */
	readonly files: ReadonlyMap<string, string>;
	readonly metafiles: readonly Metafile[];
}

async function bundle(): Promise<Bundle> {
	const {build} = await import('esbuild');
	const options = {
		absWorkingDir: root,
		write: false as const,
		bundle: true,
		metafile: true as const,
		// Node starts it sooner than ES modules.
		format: 'cjs',
		platform: 'node',
		target: `node${minimumNode()}`,
		// jsonc-parser's `main` is UMD, which cannot be bundled; its `module` can.
		mainFields: ['module', 'main'],
		jsx: 'automatic',
		// React in development mode keeps an entry for every render, until memory runs out (ink#869).
		define: {'process.env.NODE_ENV': '"production"', 'import.meta': 'importMeta'},
		banner: {js: "const importMeta = {url: require('node:url').pathToFileURL(__filename).href};"},
		minifySyntax: true,
		minifyWhitespace: true,
		// Node prints the whole source line of an uncaught error.
		lineLimit: 160,
		legalComments: 'none',
		logLevel: 'warning',
	} satisfies BuildOptions;
	const own = build({
		...options,
		entryPoints: {sitboard: join('source', 'cli.ts')},
		outdir: dist,
		plugins: [fromOtherFiles(), mapReady],
	});
	const others = [...new Set(Object.values(apart))].map(file =>
		build({
			...options,
			stdin: {contents: exportsOf(file), resolveDir: root},
			outfile: join(dist, file),
			plugins: [fromOtherFiles(file), noDevtools, yogaAtOnce],
		}),
	);
	const built = await Promise.all([own, ...others]);
	return {
		files: new Map(built.flatMap(({outputFiles}) => outputFiles.map(({path, text}) => [path, text]))),
		metafiles: built.map(({metafile}) => metafile),
	};
}

/** A module that exports the packages of a file by their names. */
function exportsOf(file: string): string {
	const packages = Object.keys(apart).filter(name => apart[name] === file);
	return packages.map(name => `export * as ${JSON.stringify(name)} from ${JSON.stringify(name)};`).join('\n');
}

function minimumNode(): number {
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return Number.parseInt(manifest.engines.node.replace('>=', ''), 10);
}

/** Throws if something that belongs to development went into the bundle. */
function refuseDevelopmentCode(metafiles: readonly Metafile[]): void {
	const unwanted = /\.development\.js$|node_modules\/(react-devtools-core|ws)\//;
	const found = metafiles.flatMap(({inputs}) => Object.keys(inputs)).filter(path => unwanted.test(path));
	if (found.length > 0) {
		throw new Error(`the bundle must not contain ${found.join(', ')}`);
	}
}

/** Replaces a file in one step, since a board may be started while it is built. */
function writeAtomically(path: string, text: string, {mode, modified}: {mode: number; modified: Date}): void {
	const temporary = `${path}.${process.pid}.tmp`;
	mkdirSync(dirname(path), {recursive: true});
	try {
		writeFileSync(temporary, text);
		chmodSync(temporary, mode);
		utimesSync(temporary, modified, modified);
		renameSync(temporary, path);
	} finally {
		rmSync(temporary, {force: true});
	}
}

async function build({withLicences}: {readonly withLicences: boolean}): Promise<void> {
	// The bundle is as old as the moment the build began: a file saved meanwhile is newer, and so not missed.
	const modified = new Date();
	const {files, metafiles} = await bundle();
	refuseDevelopmentCode(metafiles);
	if (withLicences) {
		const {licencesText} = await import('./licences.ts');
		writeAtomically(licencesPath, licencesText(root, metafiles), {mode: 0o644, modified});
	}
	for (const [path, text] of files) writeAtomically(path, text, {mode: 0o644, modified});
	writeAtomically(join(dist, 'package.json'), '{"type": "commonjs"}\n', {mode: 0o644, modified});
	writeAtomically(launcherPath, launcher(minimumNode()), {mode: 0o755, modified});
	removeOthers([...files.keys(), launcherPath]);
	const size = Math.round([...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000);
	process.stderr.write(`built dist/cli.js, ${size} kB${withLicences ? ', and dist/licences.txt' : ''}\n`);
}

/** Removes what an earlier build left. */
function removeOthers(paths: readonly string[]): void {
	for (const name of readdirSync(dist)) {
		const path = join(dist, name);
		if (name.endsWith('.js') && !paths.includes(path)) rmSync(path);
	}
}

async function main(options: readonly string[]): Promise<void> {
	// Installed from a tarball there is no source, and what was built is all there is.
	if (!existsSync(join(root, 'source'))) {
		return;
	}
	const inputs = ['source', 'scripts/build.ts', 'package.json', 'package-lock.json'];
	const mayWait =
		options.includes('--if-stale') &&
		!isStale(
			launcherPath,
			inputs.map(input => join(root, input)),
		);
	if (!mayWait) {
		await build({withLicences: options.includes('--licences')});
	}
}

if (import.meta.main) {
	try {
		await main(process.argv.slice(2));
	} catch (error) {
		// esbuild has printed its own errors by now, and repeats them below the first line.
		const reason = String(error instanceof Error ? error.message : error).split('\n')[0];
		process.stderr.write(`build failed: ${reason}\n`);
		process.exitCode = 1;
	}
}
