import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {InPlace} from '../components/panel.tsx';
import {type FeedViewProps, feedView} from './feed-lines.ts';

interface FeedPanelProps extends InPlace<FeedViewProps> {
	readonly isFocused: boolean;
	/** The name of the region that the feed is narrowed to, if it is. */
	readonly about: string | undefined;
	/** It does not turn until somebody lets it go on. */
	readonly isStopped: boolean;
	/** It does not turn for a while, since somebody scrolled it. */
	readonly isHeld: boolean;
}

/** What officials say, from the feed's position on. */
export const FeedPanel = memo(function FeedPanel(props: FeedPanelProps) {
	const {place, isFocused, about, isStopped, isHeld, ...view} = props;
	const {first, last, lines} = feedView({...view, ...contentSize(place)});
	const count = view.quotes.length;
	const range = count === 0 ? '0' : first === last ? `${first} of ${count}` : `${first}–${last} of ${count}`;
	return (
		<LinesPanel
			place={place}
			isFocused={isFocused}
			title={about === undefined ? 'Officials say' : `Said about ${about}`}
			notes={isStopped ? ['stopped', range] : isHeld ? ['held', range] : [range]}
			lines={lines}
		/>
	);
});
