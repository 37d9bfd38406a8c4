import encodeQR from 'qr';
import { roomAddresses } from './addresses';

const quiet = 4;

/** Upper and lower half of a cell are light, or not. */
const halves = [' ', '▄', '▀', '█'] as const;

/** Light on black whatever the terminal's own colours are. */
function painted(line: string): string {
  return `\u001b[97;40m${line}\u001b[0m`;
}

/**
 * A QR code in a terminal's characters, two rows of squares a line.
 * @returns nothing where the terminal has too few columns
 */
export function terminalCode(text: string, columns: number): readonly string[] {
  const squares = encodeQR(text, 'raw', { border: quiet });
  const width = squares.length;
  if (width > columns) return [];
  const light = (row: number, column: number): boolean => squares[row]?.[column] === false;
  const lines: string[] = [];
  for (let row = 0; row < width; row += 2) {
    const cells = Array.from({ length: width }, (_, column) => {
      return halves[(light(row, column) ? 2 : 0) + (light(row + 1, column) ? 1 : 0)];
    });
    lines.push(painted(cells.join('')));
  }
  return lines;
}

/**
 * What `npm start` says.
 * @param columns of the terminal; 0 where lines go elsewhere
 */
export function announcement(port: number, pin: string, columns: number): readonly string[] {
  const room = roomAddresses(port);
  const lines = [`Coup d’essai est prêt\u202f: http://localhost:${port}`];
  lines.push(`Animer une séance\u202f: http://localhost:${port}/#/animer`);
  lines.push(`PIN, pour animer depuis un autre ordinateur\u202f: ${pin}`);
  if (room.length > 0) lines.push('Depuis les autres ordinateurs de la salle\u202f:');
  lines.push(...room.map((address) => `  ${address}`));
  if (room[0] !== undefined) lines.push(...terminalCode(`${room[0]}/`, columns));
  lines.push('Pour arrêter\u202f: Ctrl + C');
  return lines;
}
