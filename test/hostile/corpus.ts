/** Text that means harm, and what of it must be left to read. */
export interface Attack {
	readonly name: string;
	readonly text: string;
	readonly readable: string;
}

const attack = (name: string, text: string, readable: string): Attack => ({name, text, readable});

/** Many of one: a pile, or a run without a space. */
const pile = (unit: string, count: number) => unit.repeat(count);

/** What a terminal would obey. A sequence goes whole; of one without an end, the words behind it stay. */
const sequences: readonly Attack[] = [
	attack('OSC 52 writes the clipboard', 'Sumy\u001b]52;c;cm0gLXJmIH4K\u0007 north', 'Sumy north'),
	attack('OSC 52 ended by ST', 'Sumy\u001b]52;p;cm0gLXJm\u001b\\ north', 'Sumy north'),
	attack('OSC 52 reads the clipboard', 'Sumy\u001b]52;c;?\u0007 north', 'Sumy north'),
	attack(
		'OSC 0, 1 and 2 set titles',
		'\u001b]0;owned\u0007Su\u001b]1;o\u0007my\u001b]2;o\u001b\\ n',
		'Sumy n',
	),
	attack('titles pushed and asked for', 'Su\u001b[22;2tmy\u001b[21t\u001b[20t north', 'Sumy north'),
	attack(
		'OSC 4, 10, 11 and 104 change colours',
		'Su\u001b]4;1;#000\u0007my\u001b]10;#000\u0007\u001b]11;?\u0007\u001b]104\u0007.',
		'Sumy.',
	),
	attack(
		'OSC 7 and 9, 777 and 1337: folder, notices, files',
		'Su\u001b]7;file:///\u0007\u001b]9;x\u0007my\u001b]777;notify;a;b\u0007\u001b]1337;File=:AA\u0007.',
		'Sumy.',
	),
	attack(
		'OSC 8 links elsewhere',
		'Su\u001b]8;;http://evil.example\u001b\\my\u001b]8;;\u001b\\ north',
		'Sumy north',
	),
	attack(
		'OSC 8 without an end',
		'Sumy \u001b]8;;http://evil.example north',
		'Sumy 8;;http://evil.example north',
	),
	attack('OSC 133 marks a prompt', 'Su\u001b]133;A\u0007my\u001b]133;C\u0007', 'Sumy'),
	attack('OSC without an end', 'Sumy\u001b]0;rest', 'Sumy0;rest'),
	attack('OSC in C1', 'Su\u009d52;c;eA==\u009cmy\u009d0;t\u0007.', 'Sumy.'),
	attack('OSC in C1 without an end', 'Sumy\u009d0;rest', 'Sumy0;rest'),
	attack('DCS asks for termcap', 'Su\u001bP+q544e\u001b\\my\u0090$qm\u009c.', 'Sumy.'),
	attack('DCS without an end', 'Sumy\u001bPrest', 'Sumyrest'),
	attack('DCS in C1 without an end', 'Sumy\u0090rest', 'Sumyrest'),
	attack('sixel picture', 'Su\u001bPq#0;2;0;0;0~~@@\u001b\\my', 'Sumy'),
	attack('APC picture, PM, SOS', 'S\u001b_Ga=T,f=100;AA\u001b\\u\u001b^p\u001b\\m\u001bXs\u001b\\y', 'Sumy'),
	attack('APC, PM, SOS in C1', 'S\u009fG1\u009cu\u009ep\u009cm\u0098s\u009cy', 'Sumy'),
	attack('APC without an end', 'Sumy\u001b_rest', 'Sumyrest'),
	attack('APC in C1 without an end', 'Sumy\u009frest', 'Sumyrest'),
	attack('tmux passes it through', 'Su\u001bPtmux;\u001b\u001b]52;c;eA==\u0007\u001b\\my', 'Sutmux;my'),
	attack('cursor moves', 'Su\u001b[2J\u001b[H\u001b[10;20H\u001b[5A\u001b[3D\u001b[99Cmy', 'Sumy'),
	attack('cursor moves in C1', 'Su\u009b2J\u009bH\u009b5Amy', 'Sumy'),
	attack('cursor saved and restored', 'Su\u001b7\u001b8\u001b[s\u001b[umy', 'Sumy'),
	attack('scroll region', 'Su\u001b[2;5r\u001b[3S\u001b[3T\u001bD\u001bM\u001bEmy', 'Sumy'),
	attack('scroll and index in C1', 'Su\u0084\u0085\u008d\u0088my', 'Su my'),
	attack('erases and inserts', 'Su\u001b[K\u001b[1J\u001b[5L\u001b[5M\u001b[5P\u001b[5@my', 'Sumy'),
	attack('alternate screen', 'Su\u001b[?1049l\u001b[?47h\u001b[?1047lmy', 'Sumy'),
	attack('mouse and focus reports', 'Su\u001b[?1000h\u001b[?1003h\u001b[?1006h\u001b[?1004hmy', 'Sumy'),
	attack('paste and keyboard modes', 'Su\u001b[?2004l\u001b[>1u\u001b[>4;2m\u001b=my', 'Sumy'),
	attack('synchronized update left open', 'Su\u001b[?2026hmy', 'Sumy'),
	attack('cursor hidden or shaped', 'Su\u001b[?25h\u001b[5 qmy', 'Sumy'),
	attack('device status', 'Su\u001b[5n\u001b[6n\u001b[?6nmy', 'Sumy'),
	attack('device attributes', 'Su\u001b[c\u001b[>c\u001b[=c\u001bZmy\u009bc', 'Sumy'),
	attack('mode and window reports', 'Su\u001b[?25$p\u001b[14t\u001b[18t\u001b[xmy', 'Sumy'),
	attack('answerback', 'Su\u0005my', 'Sumy'),
	attack('blink and conceal', 'Su\u001b[5m\u001b[8mmy\u001b[0m', 'Sumy'),
	attack('blink and conceal in C1', 'Su\u009b5m\u009b8mmy', 'Sumy'),
	attack('reset and soft reset', 'Su\u001bc\u001b[!pmy', 'Sumy'),
	attack('character sets', 'Su\u001b(0\u001b)B\u000e\u000fmy', 'Sumy'),
	attack('single shifts', 'Su\u001bNx\u001bOPmy\u008ex\u008fP', 'Sumy'),
	attack('CSI without an end', 'Sumy\u001b[31', 'Sumy31'),
	attack('CSI in C1 without an end', 'Sumy\u009b31', 'Sumy31'),
	attack('CSI broken by a control', 'Su\u001b[3\u00001mmy', 'Su31mmy'),
	attack('a sequence within a sequence', 'Su\u001b\u001b[0m]0;t\u0007my', 'Su]0;tmy'),
	attack('ESC at the end', 'Sumy\u001b', 'Sumy'),
	attack('bells, backspaces and deletes', 'Su\u0007\u0008\u0008\u007fmy', 'Sumy'),
	attack(
		'every C0 control',
		`Su${Array.from({length: 9}, (_, code) => String.fromCharCode(code)).join('')}my`,
		'Sumy',
	),
	attack(
		'every C1 control',
		`Su${Array.from({length: 11}, (_, at) => String.fromCharCode(0x91 + at))
			.filter(it => !'\u0098\u009b'.includes(it))
			.join('')}my`,
		'Sumy',
	),
	attack('printer and answer on and off', 'Su\u001b[5i\u001b[4imy', 'Sumy'),
];

/** What Unicode itself hides, turns round or piles up. */
const characters: readonly Attack[] = [
	attack('bidi overrides (Trojan Source)', 'Su\u202emy 4\u202c \u202dnorth\u202c', 'Sumy 4 north'),
	attack('bidi isolates and marks', 'Su\u2066my\u2069\u2067 4\u2069\u2068\u200e\u200f\u061c', 'Sumy 4'),
	attack('zero width', '1\u200b0\u2060\ufeff\u00ad\u180e\u034f\u2064 dead', '10 dead'),
	attack('tags', 'Su\u{e0001}\u{e0068}\u{e0069}\u{e007f}my', 'Sumy'),
	attack('fillers', 'Su\u115f\u1160\u3164\uffa0my', 'Sumy'),
	attack('variation selectors', 'Su\ufe0fm\ufe00y\u{e0100}', 'Sumy'),
	attack('annotations', 'Su\ufff9my\ufffax\ufffb', 'Sumyx'),
	attack('a pile of marks', `Sumx${pile('\u0316', 3000)}y`, `Sumx${pile('\u0316', 4)}y`),
	attack(
		'a pile held together by joiners',
		`Sumx${pile('\u0316\u200d', 3000)}y`,
		`Sumx${pile('\u0316', 4)}y`,
	),
	attack(
		'emoji joined, coloured and boxed',
		'\u{1f468}\u200d\u{1f469} \u{1f44d}\u{1f3fd} 1\ufe0f\u20e3',
		'\u{1f468}\u{1f469} \u{1f44d} 1',
	),
	attack('half a flag', 'Sumy \u{1f1fa}', 'Sumy U'),
	attack(
		'line breaks and tabs',
		'Su\r\nmy\tis\u000bno\u000clist\u0085at\u2028all\u2029.',
		'Su my is no list at all .',
	),
	attack('lone surrogates', 'Su\ud83dmy\udc00', 'Su\ufffdmy\ufffd'),
	attack('noncharacters', 'Su\uffff\ufdd0\u{1fffe}my', 'Su\ufffd\ufffd\ufffdmy'),
	attack('private use', 'Su\ue000\u{f0000}my', 'Su\ufffd\ufffdmy'),
];

/** The marks by which the board speaks of a number, a side, a bar or the file. */
const marks: readonly Attack[] = [
	attack('disputed, by its name', 'Officials ≠ disputed', 'Officials != disputed'),
	attack('disputed, in two characters', 'Officials =\u0338\u0338 disputed', 'Officials != disputed'),
	attack('denied and old', 'Officials ⊘ denied ◷ old', 'Officials (/) denied • old'),
	attack('rose and fell', 'Sumy ▲ rose ▼ fell', 'Sumy • rose • fell'),
	attack('changed', '✱ was 3', '* was 3'),
	attack('wrong', '⚠ exceeded by 12', '(!) exceeded by 12'),
	attack('wrong, as an emoji', '⚠\ufe0f exceeded by 12', '(!) exceeded by 12'),
	attack('the state of the file', '✗ FILE BROKEN ✓ fresh', '(x) FILE BROKEN (v) fresh'),
	attack('another status', '■ CLOSED ● DEVELOPING', '• CLOSED • DEVELOPING'),
	attack('a side', '◆ Ministry ◇ Staff', '• Ministry • Staff'),
	attack('a bar and a frame', '██▒░ │ ╭──╮', '•••• • ••••'),
];

/** Every attack that is short enough to stand in every text at once. */
export const attacks: readonly Attack[] = [...sequences, ...characters, ...marks];

/** All of them in one text, with spaces between; what has no end comes to stand before the others as well. */
export const allAttacks = attacks.map(({text}) => text).join(' ');

/** A megabyte without a space. */
export const megabyte = 'w'.repeat(2 ** 20);
