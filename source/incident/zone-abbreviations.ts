/**
 * Abbreviations that name no zone of the IANA database, with the zones that are meant. Intl takes some of them: `BST` for
 * Bangladesh, and `PST` in summer too.
 */
export const zonesByAbbreviation: ReadonlyMap<string, readonly string[]> = byAbbreviation({
	'America/Anchorage': 'AKST AKDT AST',
	'America/Argentina/Buenos_Aires': 'ART AGT',
	'America/Bogota': 'COT',
	'America/Caracas': 'VET',
	'America/Chicago': 'CST CDT CT',
	'America/Denver': 'MDT MT',
	'America/Halifax': 'AST ADT',
	'America/Indiana/Indianapolis': 'IET',
	'America/Lima': 'PET',
	'America/Los_Angeles': 'PST PDT PT',
	'America/New_York': 'EDT ET',
	'America/Phoenix': 'PNT',
	'America/Puerto_Rico': 'PRT',
	'America/Santiago': 'CLT CLST',
	'America/Sao_Paulo': 'BRT BET',
	'America/St_Johns': 'NST NDT CNT',
	'Africa/Cairo': 'ART',
	'Africa/Johannesburg': 'SAST',
	'Africa/Lagos': 'WAT',
	'Africa/Maputo': 'CAT',
	'Africa/Nairobi': 'EAT',
	'Asia/Almaty': 'ALMT',
	'Asia/Baku': 'AZT',
	'Asia/Colombo': 'SLST',
	'Asia/Dhaka': 'BST BDT',
	'Asia/Dubai': 'GST',
	'Asia/Ho_Chi_Minh': 'ICT VST',
	'Asia/Hong_Kong': 'HKT',
	'Asia/Jakarta': 'WIB',
	'Asia/Jayapura': 'WIT',
	'Asia/Jerusalem': 'IST IDT',
	'Asia/Kabul': 'AFT',
	'Asia/Karachi': 'PKT PLT',
	'Asia/Kathmandu': 'NPT',
	'Asia/Kolkata': 'IST',
	'Asia/Kuala_Lumpur': 'MYT',
	'Asia/Makassar': 'WITA',
	'Asia/Manila': 'PHT PST',
	'Asia/Seoul': 'KST',
	'Asia/Shanghai': 'CST CTT',
	'Asia/Singapore': 'SGT',
	'Asia/Tashkent': 'UZT',
	'Asia/Tbilisi': 'GET',
	'Asia/Tehran': 'IRST IRDT',
	'Asia/Tokyo': 'JST',
	'Asia/Yangon': 'MMT',
	'Asia/Yerevan': 'AMT NET',
	'Australia/Adelaide': 'ACST ACDT',
	'Australia/Darwin': 'ACST ACT',
	'Australia/Perth': 'AWST',
	'Australia/Sydney': 'AEST AEDT AET',
	'Europe/Athens': 'EEST',
	'Europe/Dublin': 'IST',
	'Europe/Istanbul': 'TRT',
	'Europe/Kyiv': 'EEST',
	'Europe/Lisbon': 'WEST',
	'Europe/London': 'BST',
	'Europe/Moscow': 'MSK',
	'Europe/Paris': 'CEST ECT',
	'Pacific/Apia': 'MIT',
	'Pacific/Auckland': 'NZST NZDT NST',
	'Pacific/Guadalcanal': 'SST',
	'Pacific/Guam': 'CHST',
	'Pacific/Honolulu': 'HDT',
	'Pacific/Pago_Pago': 'SST',
});

function byAbbreviation(abbreviations: Readonly<Record<string, string>>) {
	const zones = new Map<string, readonly string[]>();
	for (const [zone, names] of Object.entries(abbreviations)) {
		for (const name of names.split(' ')) zones.set(name, [...(zones.get(name) ?? []), zone]);
	}
	return zones;
}

/** What to write instead of a name that is no zone; undefined where nobody can tell. */
export function zoneHint(written: string): string | undefined {
	const name = written.trim().toUpperCase();
	const [first, ...others] = zonesByAbbreviation.get(name) ?? [];
	if (first !== undefined) {
		const last = others.pop();
		const zones = last === undefined ? `"${first}"` : `"${[first, ...others].join('", "')}" or "${last}"`;
		return `Did you mean ${zones}?`;
	}
	const [, sign, hours, minutes = '00'] = /^(?:UTC|GMT)? ?([+-])(\d\d?)(?::?(\d\d))?$/.exec(name) ?? [];
	if (sign === undefined) return undefined;
	const ahead = Number(`${sign}${hours}`);
	return minutes === '00' && ahead >= -12 && ahead <= 14 && ahead !== 0
		? // The database has it the other way round.
			`A place knows when its clocks change; without one, "Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}" is UTC${sign}${Math.abs(ahead)}`
		: undefined;
}
