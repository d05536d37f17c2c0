type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Says whether a terminal shows UTF-8, as far as the environment tells. The first of LC_ALL, LC_CTYPE and LANG that is
 * not empty decides (POSIX.1-2017, Base Definitions 8.2). Where all are empty, POSIX has the C locale; but containers and
 * remote shells set none, on terminals that have shown UTF-8 for years. On Windows they mean nothing.
 */
export function isUtf8Locale({LC_ALL, LC_CTYPE, LANG}: Variables, platform: NodeJS.Platform): boolean {
	if (platform === 'win32') return true;
	const locale = LC_ALL || LC_CTYPE || LANG;
	if (locale === undefined || locale === '') return true;
	// language_TERRITORY.codeset@modifier; macOS also has the codeset alone.
	return /(^|\.)utf-?8(@|$)/i.test(locale);
}

/** Says whether a terminal needs ASCII: its locale is not UTF-8, or it is Linux's console, whose fonts lack most signs. */
export function needsAscii(env: Variables, platform: NodeJS.Platform): boolean {
	return /^linux(-|$)/.test(env.TERM ?? '') || !isUtf8Locale(env, platform);
}
