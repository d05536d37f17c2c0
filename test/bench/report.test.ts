import {expect, test} from 'vitest';
import {inkBoard, Samples, sitboard} from '../../bench/measures.ts';
import {quickPlan} from '../../bench/plan.ts';
import {markdown} from '../../bench/report.ts';

function samplesOf(ours: number, theirs: number): Samples {
	const samples = new Samples();
	samples.add(sitboard, 'start', ours);
	samples.add(inkBoard, 'start', theirs);
	return samples;
}

test('nothing is said to be met or missed that was not measured', () => {
	expect(new Samples().results()).toEqual([]);
	expect(samplesOf(130, 100).results()).toHaveLength(1);
});

test.each([
	[130, '1.3 ×', 'yes'],
	[132, '1.32 ×', 'no'],
])('a start in %d ms, where the bare Ink board takes 100, is %s', (start, measured, isMet) => {
	const text = markdown({plan: quickPlan, missing: [], samples: samplesOf(start, 100)});
	const cells = text
		.split('\n')
		.at(-2)
		?.split('|')
		.map(cell => cell.trim());
	expect(cells?.slice(1, -1)).toEqual([
		'start to full frame, against bare Ink board',
		'≤ 1.3 ×',
		measured,
		isMet,
	]);
});

test('medians stand in columns of their programs, the bare Ink board’s in proportion', () => {
	const samples = samplesOf(1500, 1000);
	samples.add(sitboard, 'start', 2500);
	const lines = markdown({plan: quickPlan, missing: [], samples}).split('\n');
	expect(lines.find(line => line.includes('bare Ink board |'))).toMatch(
		/^\| +\| sitboard \| bare Ink board \| × bare Ink \|$/,
	);
	expect(lines.find(line => line.startsWith('| start to full frame, ms'))).toMatch(
		/\| +2,000 \| +1,000 \| +2 \|$/,
	);
	expect(lines.find(line => line.startsWith('| key to frame, ms'))).toMatch(/\| +– \| +– \| +– \|$/);
});

test('a key on the large file is compared with one on the small file', () => {
	const samples = new Samples();
	for (const value of [10, 14, 12]) samples.add(sitboard, 'key', value);
	samples.add(sitboard, 'largeKey', 30);
	expect(samples.results()).toEqual([
		{what: 'large file: key, against key to frame', most: 2, value: 2.5, unit: '×'},
	]);
});

test('peers that are not installed are named', () => {
	const text = markdown({plan: quickPlan, missing: ['lnav', 'Textual'], samples: new Samples()});
	expect(text).toContain('Not installed (bench/peers/README.md): lnav, Textual.');
});
