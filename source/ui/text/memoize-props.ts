import {lruMemoize} from 'reselect';

/**
 * Memoizes a pure function of a props object: the last `size` results are kept by what the props hold (by identity), not
 * by the object itself, so that whoever measures a text and whoever draws it share one result.
 */
export function memoizeProps<Props extends object, Result>(
	compute: (props: Props) => Result,
	size = 1,
): (props: Props) => Result {
	return lruMemoize(compute, {equalityCheck: isShallowEqual, maxSize: size});
}

function isShallowEqual(one: object, other: object): boolean {
	const entries = Object.entries(one);
	const others = new Map(Object.entries(other));
	return entries.length === others.size && entries.every(([key, value]) => others.get(key) === value);
}
