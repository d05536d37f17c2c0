import ukraine from '@svg-maps/ukraine';
import type {Shapes} from '../../source/map/shapes.ts';
import {ringsOf} from './svg-path.ts';

interface SvgMap {
	/** `0 0 width height` */
	readonly viewBox: string;
	readonly locations: readonly {readonly id: string; readonly path: string}[];
}

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

/** Units of the shapes to one of the package: whole numbers hold what its paths say to one place. */
const units = 10;

/** The package's paths as shapes, which the board then need not read each time it starts. */
export function ukraineShapes(): Shapes {
	// The package's types refer to a package that it does not depend on.
	const {viewBox, locations} = ukraine as unknown as SvgMap;
	const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
	return {
		// The licence asks for it wherever the map is shown: svg-maps took it from MapSVG, and here it is drawn anew.
		credit: 'Map after MapSVG, svg-maps (CC BY 4.0)',
		width: width * units,
		height: height * units,
		shapes: locations.map(({id, path}) => ({
			id: ukraineCodes.get(id) ?? '',
			rings: ringsOf(path).map(ring => ring.map(coordinate => Math.round(coordinate * units))),
		})),
	};
}
