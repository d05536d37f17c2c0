import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Metafile} from 'esbuild';

const permissive = new Set([
	'MIT',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
	'0BSD',
	'BlueOak-1.0.0',
	'CC0-1.0',
	'Unlicense',
	// Of maps, which are data. It asks for credit: on the screen, and here by the words of the package.
	'CC-BY-4.0',
]);

interface PackageLicence {
	readonly name: string;
	readonly version: string;
	readonly licence: string;
	readonly text: string;
}

/**
 * Lists every npm package whose code is in the bundles, with its licence text, sorted by name. The metafiles'
 * paths are relative to `root`. Throws if a package has no licence that permits shipping its code.
 */
export function licencesText(root: string, metafiles: readonly Metafile[]): string {
	const found = bundledPackages(root, metafiles).map(readPackage);
	// npm may install the same version of a package in several folders.
	const packages = [...new Map(found.map(one => [`${one.name} ${one.version}`, one])).values()].sort(
		byNameAndVersion,
	);
	const refused = packages.filter(({licence}) => !isPermissive(licence));
	if (refused.length > 0) {
		const list = refused.map(({name, version, licence}) => `${name} ${version} (${licence})`).join(', ');
		throw new Error(`no permissive licence: ${list}`);
	}
	const heading = 'sitboard contains code of these packages, under their licences.';
	const sections = packages.map(
		({name, version, licence, text}) => `${name} ${version}\n${licence}\n\n${text}`,
	);
	return `${[heading, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Says whether an SPDX expression leaves the choice of a permissive licence; nested expressions do not count. */
function isPermissive(expression: string): boolean {
	const alternatives = expression.replaceAll(/[()]/g, '').split(' OR ');
	return alternatives.some(alternative => alternative.split(' AND ').every(id => permissive.has(id.trim())));
}

function bundledPackages(root: string, metafiles: readonly Metafile[]): readonly string[] {
	const outputs = metafiles.flatMap(metafile => Object.values(metafile.outputs));
	const contributions = outputs.flatMap(({inputs}) => Object.entries(inputs));
	const folders = contributions
		.filter(([, {bytesInOutput}]) => bytesInOutput > 0)
		// What a plugin of the bundler made has the name of what it was made from, after that of the plugin's own.
		.map(([path]) => packageFolder(path.replace(/^[a-z-]+:/, '')))
		.filter(folder => folder !== undefined);
	return [...new Set(folders)].map(folder => resolve(root, folder));
}

/** `…/node_modules/@scope/name/lib/x.js` → `…/node_modules/@scope/name`; undefined for the project's own files. */
function packageFolder(path: string): string | undefined {
	return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function readPackage(folder: string): PackageLicence {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const {name, version, license: licence = 'no licence stated'} = manifest;
	const texts = [creditOf(folder, licence), licenceFiles(folder) ?? statementWithoutFile(manifest)];
	return {name, version, licence, text: texts.filter(text => text !== undefined).join('\n\n')};
}

/** Whom to credit, which a package of data says in its README; undefined for packages of code. */
function creditOf(folder: string, licence: string): string | undefined {
	if (licence !== 'CC-BY-4.0') return undefined;
	const readme = readFileSync(join(folder, 'README.md'), 'utf8');
	const credits = /^## Credits\n.*/ms.exec(readme)?.[0];
	if (credits === undefined) throw new Error(`nobody to credit: ${folder}`);
	return credits.trim();
}

/** The licence files of a package; some carry more than one, for code that they have bundled themselves. */
function licenceFiles(folder: string): string | undefined {
	const folders = [folder, join(folder, 'build'), join(folder, 'dist')].filter(path => existsSync(path));
	const files = folders.flatMap(path =>
		readdirSync(path, {withFileTypes: true})
			.filter(entry => entry.isFile() && /^(licen[cs]es?|copying|notice)(\.(md|txt))?$/i.test(entry.name))
			.map(entry => readFileSync(join(path, entry.name), 'utf8').replaceAll('\r\n', '\n').trim()),
	);
	return files.length > 0 ? files.join('\n\n') : undefined;
}

interface Manifest {
	readonly author?: string | {readonly name: string};
	readonly repository?: string | {readonly url: string};
}

function statementWithoutFile({author, repository}: Manifest): string {
	const by = typeof author === 'object' ? author.name : author;
	const at = typeof repository === 'object' ? repository.url : repository;
	return ['The package carries no licence file; its package.json names the licence above.', by, at]
		.filter(line => line !== undefined)
		.join('\n');
}

function byNameAndVersion(a: PackageLicence, b: PackageLicence): number {
	return a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en');
}
