import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {blessed, type Program} from './programs.ts';
import {installedVersion} from './versions.ts';

/** A program that somebody else has made, or what is missing for it to be measured. */
type Peer = Program | MissingPeer;

export interface MissingPeer {
	readonly name: string;
	/** What to install, in words. */
	readonly missing: string;
}

const folder = join(import.meta.dirname, 'peers');
/** Of the shipped incident's file, so that the region that changes is on the first screen. */
const lnavLine = 215;
const leastTextual = 1;

const watchFilter = String.raw`.incident.title, (.totals[] | "\(.metric) \(.value)"), "",
	(.regions[:25][] | "\(.name): \([.figures[]? | "\(.metric) \(.value)"] | join(", "))")`;

/** All peers that there are, installed or not. */
export function peers(): readonly Peer[] {
	return [blessedContrib(), textual(), watch(), lnav()];
}

function blessedContrib(): Peer {
	const path = join(folder, 'blessed-contrib');
	const version = installedVersion('blessed-contrib', join(path, 'node_modules'));
	if (version === undefined) {
		return {name: blessed, missing: 'npm install --prefix bench/peers/blessed-contrib'};
	}
	const args = (file: string) => [join(path, 'board.js'), file];
	return {name: blessed, version, command: process.execPath, args, keys: ['j', 'k'], quit: 'q'};
}

function textual(): Peer {
	const name = 'Textual';
	const asked = 'import importlib.metadata as m, sys; print(m.version("textual"), *sys.path[1:], sep="\\n")';
	const [version, ...path] = output('python3', ['-c', asked])?.split('\n') ?? [];
	if (version === undefined || Number.parseInt(version, 10) < leastTextual) {
		return {name, missing: `pip install textual, version ${leastTextual} or later, for python3`};
	}
	return {
		name,
		version,
		command: 'python3',
		args: file => [join(folder, 'textual', 'board.py'), file],
		// It may be installed for a user whose home the measured program does not have.
		env: {PYTHONPATH: path.join(':')},
		keys: ['j', 'k'],
		quit: 'q',
		note: 'looks at the file ten times a second',
	};
}

function watch(): Peer {
	const name = 'watch with jq';
	const [jq, procps] = [output('jq', ['--version']), output('watch', ['--version'])];
	if (jq === undefined || procps === undefined) return {name, missing: 'the packages procps and jq'};
	const args = (file: string) => ['--interval', '1', '--exec', 'jq', '--raw-output', watchFilter, file];
	return {
		name,
		version: jq.replace('jq-', ''),
		command: 'watch',
		args,
		note: 'looks at the file once a second',
	};
}

function lnav(): Peer {
	const name = 'lnav';
	const version = output('lnav', ['-V']);
	if (version === undefined) return {name, missing: 'the package lnav'};
	return {
		name,
		version: version.replace('lnav ', ''),
		command: 'lnav',
		args: file => ['-c', `:goto ${lnavLine}`, file],
		keys: ['j', 'k'],
		quit: 'q',
		parts: ['start', 'key', 'idle'],
		note: 'goes to the end of a file that was replaced, where no figure stands',
	};
}

/** What a program prints; undefined where it is not installed, or does not like what it was asked. */
function output(command: string, args: readonly string[]): string | undefined {
	const {status, stdout} = spawnSync(command, args, {encoding: 'utf8'});
	return status === 0 ? stdout.trim() : undefined;
}
