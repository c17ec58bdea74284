import { makeStyles, tokens } from '@fluentui/react-components';

/** A list to search, of which each item opens and closes by its head. */
export const useFoldingList = makeStyles({
  search: { width: '140px', minWidth: 0 },
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    alignItems: 'start',
    appearance: 'none',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    padding: '8px 0',
    cursor: 'pointer',
    '& svg': { marginTop: '2px' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { padding: '0 0 10px 20px' },
});
