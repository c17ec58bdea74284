import { makeStyles, tokens } from '@fluentui/react-components';

/** A figure that a view opens with: what it is, in small, and its value, in large. */
export const useHeadline = makeStyles({
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    fontSize: '28px',
    lineHeight: '36px',
    fontWeight: 600,
    letterSpacing: '-0.01em',
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: '6px',
  },
});
