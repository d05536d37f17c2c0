import {PassThrough} from 'node:stream';
import {WriteStream} from 'node:tty';
import {stripVTControlCharacters} from 'node:util';
import chalk from 'chalk';
import {Box, render, Text} from 'ink';
import {createElement} from 'react';
import {describe, expect, test} from 'vitest';
import {transformOutput} from '../../source/terminal/transform-output.ts';
import {toAscii} from '../../source/ui/text/to-ascii.ts';

describe('a stream whose output is put into ASCII', () => {
	/** A terminal that keeps what is written to it. */
	function fakeTerminal() {
		const stream = Object.assign(new PassThrough({highWaterMark: 16}), {columns: 30, rows: 5, isTTY: true});
		let text = '';
		stream.on('data', (data: Buffer) => {
			text += data.toString();
		});
		return {stream, written: () => text};
	}

	test('writes ASCII; size, listeners and callbacks are the stream’s own', async () => {
		const {stream, written} = fakeTerminal();
		const output = transformOutput(stream, toAscii);
		await new Promise<void>(resolve => output.write('─ Київ ▲\n', () => resolve()));
		await new Promise<void>(resolve => output.write('▼', 'utf8', () => resolve()));
		output.write(Buffer.from('raw'));
		expect(written()).toBe('- Kiiv ^\nvraw');
		stream.columns = 50;
		expect(output.columns).toBe(50);
		expect(output.isTTY).toBe(true);
		let heard = 0;
		const listener = () => {
			heard += 1;
		};
		output.on('resize', listener);
		stream.emit('resize');
		output.off('resize', listener);
		stream.emit('resize');
		expect(heard).toBe(1);
		await new Promise<void>(resolve => output.end('█', () => resolve()));
		expect(written()).toMatch(/#$/);
		expect(output.writableEnded).toBe(true);
		expect(output).toBeInstanceOf(PassThrough);
	});

	test('tells when the stream is full, and when it has drained', async () => {
		const stream = new PassThrough({highWaterMark: 4});
		const output = transformOutput(stream, toAscii);
		expect(output.write('▲▲▲▲▲▲▲▲')).toBe(false);
		const drained = new Promise<void>(resolve => output.once('drain', () => resolve()));
		stream.resume();
		await drained;
		expect(output.writableLength).toBe(0);
	});

	test('knows what a terminal knows', () => {
		expect(WriteStream.prototype.hasColors).toBeTypeOf('function');
		const {stream} = fakeTerminal();
		const output = transformOutput(
			Object.assign(stream, {getColorDepth: () => 24, hasColors: () => true}),
			toAscii,
		);
		expect(output.hasColors()).toBe(true);
		expect(output.getColorDepth()).toBe(24);
	});

	test('Ink draws on it', async () => {
		const {stream, written} = fakeTerminal();
		const level = chalk.level;
		chalk.level = 3;
		const screen = render(
			createElement(Box, {borderStyle: 'round'}, createElement(Text, {color: '#56b4e9'}, 'Київ ▲')),
			{
				stdout: transformOutput(stream, toAscii) as unknown as NodeJS.WriteStream,
				interactive: true,
				alternateScreen: true,
				incrementalRendering: true,
				patchConsole: false,
			},
		);
		await screen.waitUntilRenderFlush();
		screen.unmount();
		await screen.waitUntilExit();
		chalk.level = level;
		expect(written()).toMatch(/^\p{ASCII}*$/u);
		expect(stripVTControlCharacters(written())).toContain('+----------------------------+');
		expect(written()).toContain('\u001B[38;2;86;180;233mKiiv ^');
	});
});
