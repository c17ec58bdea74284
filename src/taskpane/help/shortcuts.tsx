import { makeStyles, tokens } from '@fluentui/react-components';
import { keysOf, SHORTCUTS } from '../../locales/shortcuts';
import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '8px' },
  name: { textAlign: 'left', fontWeight: 400, padding: '3px 8px 3px 0' },
  keys: { textAlign: 'right', whiteSpace: 'nowrap', fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
});

/** The keys by which Excel carries out our commands, where it does. */
export function Shortcuts() {
  const { state, texts, keyboard } = usePane();
  const styles = useStyles();
  const shared = useShared();
  if (keyboard === null) return null;
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{texts.help.shortcuts}</h2>
      <p className={shared.quiet}>{texts.help.shortcutsText}</p>
      <table className={styles.table}>
        <tbody>
          {SHORTCUTS.map((shortcut) => (
            <tr key={shortcut.action}>
              <th scope="row" className={styles.name}>
                {shortcut.name[state.language]}
              </th>
              <td className={styles.keys}>{keysOf(shortcut, keyboard === 'mac')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
