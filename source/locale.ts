/** The variables of the environment that name a locale. */
type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Says whether the environment promises a terminal that shows UTF-8. The first of LC_ALL, LC_CTYPE and LANG that is not
 * empty decides (POSIX.1-2017, Base Definitions 8.2); where none is, POSIX has the C locale, in which there is only ASCII.
 * Terminals of macOS and Windows show UTF-8 though nobody tells them to, and on Windows the variables mean nothing.
 */
export function showsUtf8({LC_ALL, LC_CTYPE, LANG}: Variables, platform: NodeJS.Platform): boolean {
	if (platform === 'win32') return true;
	const locale = LC_ALL || LC_CTYPE || LANG;
	if (locale === undefined || locale === '') return platform === 'darwin';
	// language_TERRITORY.codeset@modifier; macOS also has the codeset alone.
	return /(^|\.)utf-?8(@|$)/i.test(locale);
}
