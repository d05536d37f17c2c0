/**
 * Memoizes a pure function of a props object: the last `size` results are kept by what the props hold (by identity), not
 * by the object itself, so that whoever measures a text and whoever draws it share one result.
 */
export function memoizeProps<Props extends object, Result>(
	compute: (props: Props) => Result,
	size = 1,
): (props: Props) => Result {
	const known: {readonly props: Props; readonly result: Result}[] = [];
	return props => {
		const found = known.find(entry => isShallowEqual(entry.props, props));
		if (found !== undefined) return found.result;
		const result = compute(props);
		known.unshift({props, result});
		if (known.length > size) known.pop();
		return result;
	};
}

function isShallowEqual<Props extends object>(one: Props, other: Props): boolean {
	const keys = Object.keys(one) as (keyof Props)[];
	return (
		keys.length === Object.keys(other).length &&
		keys.every(key => Object.hasOwn(other, key) && Object.is(one[key], other[key]))
	);
}
