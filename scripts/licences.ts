import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
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
]);

/**
 * Lists every npm package whose code is in the bundle, and those in the folders `copied`, whose data is, with its licence
 * text, sorted by name; for a build that ran in the current folder. Throws if a package has no licence that permits
 * shipping its code.
 */
export function licencesText(metafile: Metafile, copied: readonly string[]): string {
	// npm may install the same version of a package in several folders.
	const sections = [...new Set([...bundledPackages(metafile), ...copied].map(licenceSection))].sort((a, b) =>
		a.localeCompare(b, 'en'),
	);
	const heading = 'sitboard contains code of these packages, under their licences.';
	return `${[heading, ...sections, naturalEarth].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Asks for no credit, and is given it. */
const naturalEarth =
	'The maps of countries in data/maps are made from Natural Earth, free vector map data, which is in the public domain:\n' +
	'https://www.naturalearthdata.com';

/** The folders of the packages that the output has bytes of. */
function bundledPackages({outputs}: Metafile): readonly string[] {
	const inputs = Object.values(outputs).flatMap(output => Object.entries(output.inputs));
	const paths = inputs.filter(([, {bytesInOutput}]) => bytesInOutput > 0).map(([path]) => path);
	const folders = paths.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
	return [...new Set(folders)];
}

function licenceSection(folder: string): string {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const {name, version, license, author, repository} = manifest;
	// Data under CC BY asks for credit: on the screen, and here by the words of the package.
	const credit = license === 'CC-BY-4.0' ? creditOf(folder) : undefined;
	if (credit === undefined && !isPermissive(license)) {
		throw new Error(`no permissive licence: ${name} ${version} (${license})`);
	}
	const withoutFile = `No licence file; by ${author?.name ?? author}, ${repository?.url ?? repository}`;
	const text = [credit, licenceFiles(folder) || withoutFile].filter(part => part !== undefined);
	return [`${name} ${version}\n${license}`, ...text].join('\n\n');
}

/** Says whether an SPDX expression leaves the choice of a permissive licence; nested expressions do not count. */
function isPermissive(expression = ''): boolean {
	const alternatives = expression.replaceAll(/[()]/g, '').split(' OR ');
	return alternatives.some(alternative => alternative.split(' AND ').every(id => permissive.has(id.trim())));
}

/** The texts of a package's licence files; some have more than one, for code that they have bundled themselves. */
function licenceFiles(folder: string): string {
	const folders = [folder, join(folder, 'build'), join(folder, 'dist')].filter(path => existsSync(path));
	const paths = folders.flatMap(path => readdirSync(path).map(name => join(path, name)));
	const files = paths.filter(path => /[\\/](licen[cs]es?|copying|notice)(\.(md|txt))?$/i.test(path));
	return files.map(path => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/** Whom to credit for a map under CC BY, which its README says. */
function creditOf(folder: string): string {
	const credits = /^## Credits\n.*/ms.exec(readFileSync(join(folder, 'README.md'), 'utf8'))?.[0];
	if (credits === undefined) throw new Error(`nobody to credit: ${folder}`);
	return credits.trim();
}
