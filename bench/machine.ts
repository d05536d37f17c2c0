import {readdirSync, readFileSync, statSync} from 'node:fs';
import os from 'node:os';
import {dirname, join} from 'node:path';
import packageJson from '../package.json' with {type: 'json'};
import {bundle} from './programs.ts';
import {installedVersion} from './versions.ts';

/** Where and of what a run was made. */
export interface Setting {
	readonly date: string;
	readonly processor: string;
	readonly cores: number;
	readonly memoryBytes: number;
	readonly system: string;
	readonly kernel: string;
	/** Processes that wanted to run in the last minute. */
	readonly load: number;
	readonly versions: Readonly<Record<string, string>>;
	/** In bytes. */
	readonly sizes: Readonly<Record<string, number>>;
}

/** The machine, the versions and the sizes of the files given, by name. */
export function settingOf(sizes: Readonly<Record<string, number>>): Setting {
	const packages = ['ink', 'react', '@lydell/node-pty', '@xterm/headless'];
	return {
		date: new Date().toISOString(),
		processor: os.cpus()[0]?.model.trim() ?? 'unknown',
		cores: os.availableParallelism(),
		memoryBytes: os.totalmem(),
		system: systemName(),
		kernel: `${os.type()} ${os.release()}`,
		load: os.loadavg()[0] ?? 0,
		versions: {
			sitboard: packageJson.version,
			node: process.versions.node,
			...Object.fromEntries(packages.map(name => [name, installedVersion(name) ?? 'unknown'])),
		},
		sizes: {...sizes, sitboard: bundleSize()},
	};
}

/** Of all scripts that are shipped. */
function bundleSize(): number {
	const folder = dirname(bundle);
	const scripts = readdirSync(folder).filter(name => name.endsWith('.js'));
	return scripts.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

function systemName(): string {
	try {
		const name = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
		return name ?? os.version();
	} catch {
		return os.version();
	}
}
