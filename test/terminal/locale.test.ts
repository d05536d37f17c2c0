import {expect, test} from 'vitest';
import {isUtf8Locale, needsAscii} from '../../source/terminal/locale.ts';

test.each<[Readonly<Record<string, string>>, NodeJS.Platform, boolean]>([
	[{LANG: 'en_GB.UTF-8'}, 'linux', true],
	[{LANG: 'C.UTF-8'}, 'linux', true],
	[{LANG: 'uk_UA.utf8@calendar'}, 'linux', true],
	[{LC_CTYPE: 'UTF-8'}, 'darwin', true],
	[{LANG: 'C'}, 'linux', false],
	[{LANG: 'POSIX'}, 'linux', false],
	[{LANG: 'en_GB'}, 'linux', false],
	[{LANG: 'de_DE.ISO-8859-15@euro'}, 'linux', false],
	[{LANG: 'xx_UTF-8'}, 'linux', false],
	[{LC_ALL: 'C', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8'}, 'linux', false],
	[{LC_ALL: '', LC_CTYPE: 'C', LANG: 'C.UTF-8'}, 'linux', false],
	[{LC_ALL: '', LC_CTYPE: '', LANG: 'C.UTF-8'}, 'linux', true],
	[{LC_CTYPE: 'C.UTF-8', LANG: 'C'}, 'linux', true],
	[{}, 'linux', true],
	[{LANG: ''}, 'freebsd', true],
	[{}, 'darwin', true],
	[{LANG: 'C'}, 'darwin', false],
	[{}, 'win32', true],
	[{LANG: 'C'}, 'win32', true],
])('%j on %s: %s', (variables, platform, isUtf8) => {
	expect(isUtf8Locale(variables, platform)).toBe(isUtf8);
});

test.each<[Readonly<Record<string, string>>, boolean]>([
	[{TERM: 'linux', LANG: 'C.UTF-8'}, true],
	[{TERM: 'xterm-256color', LANG: 'C'}, true],
	[{TERM: 'xterm-256color', LANG: 'C.UTF-8'}, false],
	[{TERM: 'linux-m', LANG: 'C.UTF-8'}, true],
	[{TERM: 'tmux'}, false],
])('with %j a terminal needs ASCII: %s', (variables, isNeeded) => {
	expect(needsAscii(variables, 'linux')).toBe(isNeeded);
});
