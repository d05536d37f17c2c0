import {themes} from '../board/state.ts';

/** What --help prints below the description. */
export const help = `
	Usage
	  $ sitboard [FILE]
	  $ sitboard check [--json] [--strict] FILE…
	  $ sitboard prefs [--reset]
	  $ sitboard schema

	Shows the incident in FILE full-screen, and follows the file. Without FILE: the one opened
	last, or else the incident that comes with the program.

	With check: says what is wrong with each FILE, and where, without showing it. FILE may be -
	for standard input. With prefs: says what the board remembers about its user, and where.
	With schema: prints the JSON schema of incident files, which editors complete and check them
	by: sitboard schema > incident.schema.json, beside the file, and "$schema":
	"./incident.schema.json" as its first key. It is data/incident.schema.json of the package, too.
	A file called check, prefs or schema is opened by ./check, ./prefs or ./schema.

	The file
	  --map FILE           GeoJSON map to draw instead of the incident's own or its country's
	  --poll SECONDS       How often to look at a file whose folder gives no events [2]

	The wall
	  --kiosk              Go through the regions by itself [as used last]; or --no-kiosk
	  --dwell SECONDS      How long it stays with each region: 3 to 3600 [12]
	  --resume SECONDS     How long after a key it goes on: 5 to 86400 [60]
	  --lock               Nobody passing can change anything or quit; Ctrl+C twice within 2 s does
	  --highlight MINUTES  How long a change stands out: 0 (not at all) to 1440 [15]
	  --bell               Ring once when more are killed or a region is added
	  --distance           The largest text, to be read from afar [as used last]; or --no-distance
	  --dim HH:MM-HH:MM    When to be darker, such as 22:00-06:00

	Looks
	  --theme NAME         ${themes.join(', ')} [the one used last, or dark]
	  --no-color           No colour, as with NO_COLOR set
	  --ascii              Plain letters and signs only [where the locale is not UTF-8, or TERM=linux]; or --no-ascii
	  --screen-reader      Text in the order it is read aloud in, without frames
	  --escape-timeout MS  How long Esc may be the start of another key, on a slow line: 10 to 5000 [100]

	Printing and checking
	  --once               Print everything once and exit (also when the output is no terminal)
	  --columns N          Width of what --once prints: 40 to 1000 [the terminal's, or 100]
	  --json               With check: one JSON document, for machines
	  --strict             With check: warnings count as alarms do
	  --reset              With prefs: forget them
	  --help               This text
	  --version            The version

	Exit status
	  0 after quitting, 1 after a crash, 2 for a wrong command line or, with --once, a file that
	  cannot be used. With check: 0 where all is fine, 1 with alarms (or warnings, with --strict),
	  2 with errors; the worst of several files counts. With prefs: 0, or 1
	  where they cannot be read or forgotten.
`;
