import {readFileSync, renameSync} from 'node:fs';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {cli, stillClock} from '../helpers/board-terminal.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {type Condition, openTerminal, type Terminal} from '../helpers/terminal.ts';
import {largeText, quoteCount, regionCount} from './large-incident.ts';

// One board for all, since reading 8 MB takes seconds. Each test begins with the panels on the screen, the regions in
// focus, worst first and unfiltered, and leaves them so.

/** Slow machines take their time over 8 MB, and no test asserts how long, ms. */
const patience = 60_000;
const mostResident = 400 * 2 ** 20;
const whole = new RegExp(`Regions, worst first [━─]* ${regionCount} [━─]`);

const folder = temporaryFolder();
const file = folder.file('incident.json', largeText());
/** Stands still but for the rotation. */
const clock = stillClock(folder);
let board: Terminal;

beforeAll(async () => {
	const args = [...clock.nodeArguments, cli, file];
	board = openTerminal({command: 'node', args, env: clock.variables, columns: 120, rows: 40});
	await board.waitFor(/▸ Place 0 .* q quit/s, {timeout: patience});
}, patience);

afterAll(async () => {
	await board.close();
	clock.close();
	folder.remove();
});

/** Presses a key and waits for what it does. */
function pressed(key: string, condition: Condition): Promise<string> {
	board.press(key);
	return board.waitFor(condition, {timeout: patience});
}

/** Replaces the file, and waits until the board shows how many were killed in the worst region. */
async function reloaded(worst: number): Promise<string> {
	renameSync(folder.file('incident.json.new', largeText(worst)), file);
	const shown = ` ${worst.toLocaleString('en')} `;
	return board.waitFor(screen => screen.includes(shown), {timeout: patience});
}

const lacks = (what: string | RegExp) => (screen: string) => screen.search(what) === -1;

test(
	'every region and statement is counted, and the worst region is selected',
	() => {
		const screen = board.screen();
		expect(screen).toMatch(whole);
		expect(screen).toMatch(new RegExp(` of ${quoteCount} [━─]`));
		expect(screen).toMatch(/\+\d+ more regions, worst: 4,\d{3} killed/);
		expect(screen).toContain('Not on the map');
	},
	patience,
);

test(
	'regions are gone through by steps, by pages and to the end',
	async () => {
		await pressed('down', /▸ Place 1 /);
		await pressed('pagedown', lacks(/▸ Place 1 /));
		await pressed('pageup', /▸ Place 1 /);
		expect(await pressed('end', /▸ Place 4999 /)).toContain('more regions, worst: 9,000 killed');
		await pressed('home', /▸ Place 0 /);
	},
	patience,
);

test(
	'statements are gone through to the last',
	async () => {
		await pressed('tab', /┏━ Place 0 /);
		await pressed('tab', /┏━ Officials say/);
		expect(await pressed('end', ` ${quoteCount} of ${quoteCount} `)).toContain('Statement 19999');
		await pressed('home', /┏━ Officials say [━]+ (held · )?1/);
		board.press('shift+tab');
		await pressed('shift+tab', whole);
	},
	patience,
);

test(
	'a filter finds one region of thousands, and lets go of it',
	async () => {
		board.write('/place 4321');
		const found = await board.waitFor(/▸ Place 4321 /, {timeout: patience});
		expect(found).toMatch(/[━─] 1 of 5000 [━─]/);
		await pressed('enter', '1 of 5000 match “place 4321”');
		await pressed('left', whole);
		await pressed('home', /▸ Place 0 /);
	},
	patience,
);

test(
	'regions are sorted three ways',
	async () => {
		expect(await pressed('s', 'Regions, by name')).toContain('▸ Place 0 ');
		await pressed('s', 'Regions, as in the file');
		await pressed('s', whole);
	},
	patience,
);

test(
	'a region opens full-size, and problems, alarms, events and changes have their overlays',
	async () => {
		await pressed('enter', /Esc back/);
		await pressed('left', whole);
		for (const key of ['n', '!', 'e', 'p', '?']) {
			await pressed(key, lacks(whole));
			await pressed('left', whole);
		}
	},
	patience,
);

test(
	'the map stands over the whole board, then nowhere, then beside the rest',
	async () => {
		await pressed('m', lacks(whole));
		await pressed('m', screen => whole.test(screen) && !screen.includes('Not on the map'));
		await pressed('m', screen => whole.test(screen) && screen.includes('Not on the map'));
	},
	patience,
);

test(
	'large letters are for the worst',
	async () => {
		expect(await pressed('D', 'From a distance')).toMatch(/\+\d+ more regions, worst: 4,\d{3} killed/);
		await pressed('D', whole);
	},
	patience,
);

test(
	'one changed figure of ten thousand is found, marked and listed',
	async () => {
		const screen = await reloaded(9001);
		expect(screen).toContain('✱ 1 change (n)');
		expect(await pressed('n', 'Changes: 1, 1 not seen')).toContain('Place 0: killed 9,000 → 9,001');
		await pressed('left', whole);
	},
	patience,
);

test(
	'the rotation goes from the worst to the next',
	async () => {
		await pressed('K', 'ROTATING');
		for (let seconds = 0; seconds < 60 && !/[┏━] Place 1 [━─]/.test(board.screen()); seconds += 1) {
			await clock.advance(1000);
			await board.waitFor(() => true);
		}
		await board.waitFor(/[┏━] Place 1 [━─]/, {timeout: patience});
		await pressed('K', lacks(/ROTATING|RESTING/));
	},
	patience,
);

test.runIf(process.platform === 'linux')(
	'memory stays under 400 MB',
	async () => {
		for (const worst of [9002, 9003]) await reloaded(worst);
		const status = readFileSync(`/proc/${board.pid}/status`, 'utf8');
		const resident = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
		expect(resident).toBeGreaterThan(0);
		expect(resident).toBeLessThan(mostResident);
	},
	patience,
);
