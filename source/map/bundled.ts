import type {Point, Ring, Shapes} from './shapes.ts';
import {drawUkraine} from './ukraine.ts';

/** What each region of `@svg-maps/ukraine` is called in ISO 3166-2:UA. Sevastopol (UA-40) is not drawn there. */
export const ukraineCodes: ReadonlyMap<string, string> = new Map([
	['vinnytsia', 'UA-05'],
	['volyn', 'UA-07'],
	['luhansk', 'UA-09'],
	['dnipropetrovsk', 'UA-12'],
	['donetsk', 'UA-14'],
	['zhytomyr', 'UA-18'],
	['zakarpattia', 'UA-21'],
	['zaporizhia', 'UA-23'],
	['ivano-frankivsk', 'UA-26'],
	['kyiv-city', 'UA-30'],
	['kyiv', 'UA-32'],
	['kirovohrad', 'UA-35'],
	['crimea', 'UA-43'],
	['lviv', 'UA-46'],
	['mykolaiv', 'UA-48'],
	['odessa', 'UA-51'],
	['poltava', 'UA-53'],
	['rivne', 'UA-56'],
	['sumy', 'UA-59'],
	['ternopil', 'UA-61'],
	['kharkiv', 'UA-63'],
	['kherson', 'UA-65'],
	['khmelnytskyi', 'UA-68'],
	['cherkasy', 'UA-71'],
	['chernihiv', 'UA-74'],
	['chernivtsi', 'UA-77'],
]);

let made: Shapes | undefined;

/** True for a country that a map comes with; to ask this does not cost the reading of it. */
export function hasBundledShapes(country: string | undefined): boolean {
	return country === 'UA';
}

/** The map that comes with the program for a country (ISO 3166-1), always the same one; undefined where there is none. */
export function bundledShapes(country: string | undefined): Shapes | undefined {
	if (!hasBundledShapes(country)) return undefined;
	made ??= ukraineShapes();
	return made;
}

function ukraineShapes(): Shapes {
	const {width, height, regions} = drawUkraine();
	return {
		shapes: regions.map(({id, rings}) => ({id: ukraineCodes.get(id) ?? '', rings: rings.map(pointsOf)})),
		// The licence asks for it wherever the map is shown: svg-maps took it from MapSVG, and here it is drawn anew.
		credit: 'Map after MapSVG, svg-maps (CC BY 4.0)',
		width,
		height,
	};
}

function pointsOf(steps: readonly number[]): Ring {
	const points: Point[] = [];
	let x = 0;
	let y = 0;
	for (let at = 0; at < steps.length; at += 2) {
		x += steps[at] ?? 0;
		y += steps[at + 1] ?? 0;
		points.push([x / 100, y / 100]);
	}
	return points;
}
