import { readCsv } from '#common/formats/csv/read';
import styles from './Export.module.css';

/** How a spreadsheet would show the file: its names above, a line a row. */
export function ExportTable({ text }: { text: string }) {
  const [names = [], ...rows] = readCsv(text);
  return (
    <div className={styles.table} tabIndex={0} role="group" aria-label="Preview of the table">
      <table>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name.replaceAll('_', ' ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={names[column] ?? column} dir="auto" title={cell.length > 40 ? cell : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
