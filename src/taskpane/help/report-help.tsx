import { usePane } from '../components/pane-context';
import { useShared } from '../components/styles';

/** What a report holds, how it is printed, and how one figure gets onto a sheet. */
export function ReportHelp() {
  const { texts } = usePane();
  const shared = useShared();
  const { title, lines } = texts.report.help;
  return (
    <section className={shared.card}>
      <h2 className={shared.cardTitle}>{title}</h2>
      {lines.map((line) => (
        <p key={line} style={{ margin: '6px 0 0' }}>
          {line}
        </p>
      ))}
    </section>
  );
}
