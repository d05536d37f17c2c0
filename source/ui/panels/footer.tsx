import {memo} from 'react';
import {Lines} from '../components/lines.tsx';
import {type FooterLineProps, footerLine} from './footer-lines.ts';

/** The last line of the board. */
export const Footer = memo(function Footer(props: FooterLineProps) {
	return <Lines lines={[footerLine(props)]} columns={props.columns} rows={1} />;
});
