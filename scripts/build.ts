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
import {isBuiltin} from 'node:module';
import {dirname, join} from 'node:path';
import type {Metafile, Plugin} from 'esbuild';

// `npm start` runs this each time: whatever is slow to load (esbuild) is imported where it is needed.

const root = join(import.meta.dirname, '..');
const entryPath = join(root, 'source', 'cli.tsx');
const bundlePath = join(root, 'dist', 'cli.js');
const licencesPath = join(root, 'dist', 'licences.txt');

/** Says whether `bundle` is missing, or no newer than some input; folders count, so that a deletion is seen. */
function isStale(bundle: string, inputs: readonly string[]): boolean {
	const built = statSync(bundle, {throwIfNoEntry: false});
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
 * What stands before the bundle. It must parse and link on any Node that knows ES modules, since it is there to
 * refuse the old ones in words.
 */
function banner(minimumNode: number): string {
	return [
		'#!/usr/bin/env node',
		"import {createRequire} from 'node:module';",
		`if (Number.parseInt(process.versions.node, 10) < ${minimumNode}) {`,
		`	process.stderr.write('sitboard needs Node ${minimumNode} or later; this is Node ' + process.version + ' (' + process.execPath + ')\\n');`,
		'	process.exit(2);',
		'}',
		'const require = createRequire(import.meta.url);',
	].join('\n');
}

/**
 * Fetches Node's own modules while the bundle runs, not while it links: a static `import {aNewerName} from
 * 'node:fs'` is a link error on an older Node, which comes before the banner can say anything.
 */
const builtinsAtRunTime: Plugin = {
	name: 'builtins-at-run-time',
	setup(build) {
		build.onResolve({filter: /^[a-z:_/\d]+$/}, ({path, kind}) =>
			kind === 'import-statement' && isBuiltin(path) ? {path, namespace: 'builtin'} : undefined,
		);
		build.onLoad({filter: /./, namespace: 'builtin'}, ({path}) => ({
			contents: `module.exports = require(${JSON.stringify(path)})`,
		}));
	},
};

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

interface Bundle {
	readonly text: string;
	readonly metafile: Metafile;
}

async function bundle(): Promise<Bundle> {
	const {build} = await import('esbuild');
	const {outputFiles, metafile} = await build({
		absWorkingDir: root,
		entryPoints: [entryPath],
		outfile: bundlePath,
		write: false,
		bundle: true,
		metafile: true,
		format: 'esm',
		platform: 'node',
		// Older than the Node that runs it: syntax that Node 20 cannot parse would hide the banner's words.
		target: 'node20',
		// jsonc-parser's `main` is UMD, which cannot be bundled; its `module` can.
		mainFields: ['module', 'main'],
		jsx: 'automatic',
		// React in development mode keeps an entry for every render, until memory runs out (ink#869).
		define: {'process.env.NODE_ENV': '"production"'},
		minifySyntax: true,
		minifyWhitespace: true,
		// Node prints the whole source line of an uncaught error.
		lineLimit: 160,
		legalComments: 'none',
		banner: {js: banner(minimumNode())},
		plugins: [builtinsAtRunTime, noDevtools],
		logLevel: 'warning',
	});
	return {text: outputFiles[0]?.text ?? '', metafile};
}

function minimumNode(): number {
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	return Number.parseInt(manifest.engines.node.replace('>=', ''), 10);
}

/** Throws if something that belongs to development went into the bundle. */
function refuseDevelopmentCode({inputs}: Metafile): void {
	const unwanted = /\.development\.js$|node_modules\/(react-devtools-core|ws)\//;
	const found = Object.keys(inputs).filter(path => unwanted.test(path));
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
	const {text, metafile} = await bundle();
	refuseDevelopmentCode(metafile);
	if (withLicences) {
		const {licencesText} = await import('./licences.ts');
		writeAtomically(licencesPath, licencesText(root, metafile), {mode: 0o644, modified});
	}
	writeAtomically(bundlePath, text, {mode: 0o755, modified});
	const size = Math.round(Buffer.byteLength(text) / 1000);
	process.stderr.write(`built dist/cli.js, ${size} kB${withLicences ? ', and dist/licences.txt' : ''}\n`);
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
			bundlePath,
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
