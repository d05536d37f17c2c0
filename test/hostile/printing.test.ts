import {describe, expect, test} from 'vitest';
import {realText} from '../helpers/board-terminal.ts';
import {sitboard} from '../helpers/program.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {allAttacks} from './corpus.ts';
import {fullFile} from './full-file.ts';
import {onlyDrawn, replayed} from './replay.ts';
import {withWords} from './strings.ts';

const name = 'su\u001b]0;t\u0007my\n\u202e\u009b2J.json';
const files = [
	['good', JSON.stringify(withWords(fullFile, allAttacks))],
	['broken', `${realText.replace('"title": "', `"${allAttacks}": "`)}${allAttacks}`],
	['odd', JSON.stringify({...(fullFile as object), [allAttacks]: allAttacks})],
] as const;

describe.each(files)(
	'what is printed of a %s file full of attacks holds no sequence and nothing hidden',
	(_, text) => {
		test.each([
			['--once', ['--once']],
			['--once, spoken', ['--once', '--screen-reader']],
			['--once, in ASCII', ['--once', '--ascii']],
			['check', ['check']],
			['check, for machines', ['check', '--json']],
		])('%s', async (way, words) => {
			using folder = temporaryFolder();
			const {stdout, stderr} = await sitboard([...words, folder.file(name, text)], {env: {NO_COLOR: '1'}});
			expect(stdout + stderr).not.toBe('');
			// The excerpt of a line keeps its tabs, so that the caret stands right.
			const printed = way === 'check' ? stdout.replaceAll('\t', ' ') : stdout;
			expect(await replayed(printed + stderr)).toEqual(onlyDrawn);
		});
	},
);

test('an error about the command line quotes nothing that a terminal obeys', async () => {
	const attack = allAttacks.replaceAll('\0', '');
	for (const words of [
		[`--${attack}`],
		['--theme', attack],
		['--dim', attack],
		['--columns', attack],
		[attack, attack],
	]) {
		const {stderr, status} = await sitboard(words);
		expect(status).toBe(2);
		expect(await replayed(stderr)).toEqual(onlyDrawn);
	}
});

test('preferences that are listed or forgotten hold no sequence', async () => {
	using folder = temporaryFolder();
	const text = JSON.stringify({
		region: allAttacks,
		file: allAttacks,
		theme: allAttacks,
		[allAttacks]: allAttacks,
	});
	folder.file('sitboard/config.json', text);
	for (const words of [['prefs'], ['prefs', '--reset']]) {
		const {stdout} = await sitboard(words, {env: {XDG_CONFIG_HOME: folder.path}});
		expect(stdout).not.toBe('');
		expect(await replayed(stdout)).toEqual(onlyDrawn);
	}
});
