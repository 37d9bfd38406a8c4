import type { Span } from '../diagnostic';
import { flowAt, regionEnd, scalarAt } from './scalar';

/** A text as far as it is written, without its quotes. */
export interface OutlineText extends Span {
  readonly kind: 'text';
  readonly value: string;
  readonly quote?: '"' | "'";
  /** It does not stand on the line of its name. */
  own?: boolean;
}

export interface OutlineEntry {
  readonly key: Span & { readonly value: string };
  /** Where the colon is; absent where a word stands alone. */
  readonly colon?: number;
  value?: Outline;
  /** Where it ends, between braces. */
  end?: number;
}

export interface OutlineMap {
  readonly kind: 'map';
  readonly entries: OutlineEntry[];
  /** Between braces. */
  readonly flow: boolean;
}

export interface OutlineItem {
  readonly start: number;
  value?: Outline;
  end?: number;
}

export interface OutlineList {
  readonly kind: 'list';
  readonly items: OutlineItem[];
  readonly flow: boolean;
}

/** What can be seen in a text by its lines and their indentation, whether or not YAML can read it. */
export type Outline = OutlineText | OutlineMap | OutlineList;

interface Frame {
  readonly column: number;
  readonly node: OutlineMap | OutlineList;
}

type Slot = OutlineEntry | OutlineItem;

/**
 * The tree of a text that is being written. Total: what stands nowhere is left out.
 * @param cursor an empty line is a place too, where the cursor is on it
 */
export function outline(source: string, cursor = -1): OutlineMap {
  return new Reader(source, cursor).read();
}

class Reader {
  private readonly root: OutlineMap = { kind: 'map', entries: [], flow: false };
  private frames: Frame[] = [{ column: 0, node: this.root }];

  constructor(
    private readonly source: string,
    private readonly cursor: number,
  ) {}

  read(): OutlineMap {
    for (let at = 0; at <= this.source.length;) at = this.line(at) + 1;
    return this.root;
  }

  /** @returns the end of the last line that was read */
  private line(start: number): number {
    const end = this.lineEnd(start);
    const indent = this.source.slice(start, end).search(/[^ ]|$/u);
    const content = this.source.slice(start + indent, end).trim();
    if (content.startsWith('#')) return end;
    if (content !== '') return this.place(start + indent, indent, end);
    if (this.cursor >= start && this.cursor <= end) this.emptyLine(this.cursor - start);
    return end;
  }

  /** A place to write at: what comes after it stands as if the line were not there. */
  private emptyLine(column: number): void {
    const { frames } = this;
    this.frames = frames.slice();
    this.closeTo(column, false);
    this.word(this.cursor, column, this.cursor);
    this.frames = frames;
  }

  private place(at: number, column: number, end: number): number {
    const rest = this.source.slice(at, end);
    const [dash] = /^-(?: +|$)/u.exec(rest) ?? [];
    this.closeTo(column, dash !== undefined);
    if (dash !== undefined) return this.item(at, column, dash.length, end);
    const key = keyShape.exec(rest);
    return key ? this.entry(at, column, key, end) : this.word(at, column, end);
  }

  private item(at: number, column: number, dash: number, end: number): number {
    const list = this.listAt(column);
    list.items.push({ start: at });
    const isEmpty = this.source.slice(at + dash, end).trim() === '';
    return isEmpty ? end : this.place(at + dash, column + dash, end);
  }

  private entry(at: number, column: number, key: RegExpExecArray, end: number): number {
    const [whole, written = ''] = key;
    const colon = at + whole.length - 1;
    const value = written.replace(/^["']|["']$/gu, '');
    const entry: OutlineEntry = { key: { value, start: at, end: at + written.length }, colon };
    this.mapAt(column).entries.push(entry);
    return this.value(entry, colon + 1, column, end);
  }

  /** A value that begins on this line, if one does. @returns the end of its last line */
  private value(slot: Slot, from: number, column: number, end: number): number {
    const at = from + this.source.slice(from, end).search(/\S|$/u);
    const limit = regionEnd(this.source, end, column);
    const read = flowAt(this.source, at, limit) ?? scalarAt(this.source, at, end, limit);
    if (!read) return end;
    slot.value = read.node;
    return this.lineEnd(read.end);
  }

  /** A line without a name: a value on a line of its own, the rest of a sentence, or half a name. */
  private word(at: number, column: number, end: number): number {
    const top = this.top();
    const slot = this.waiting();
    if (top.node.kind === 'map' && top.column === column) {
      const text = this.source.slice(at, end).trimEnd();
      top.node.entries.push({ key: { value: text, start: at, end: at + text.length } });
      return end;
    }
    if (slot) return this.ownValue(slot, at, end);
    return end;
  }

  private ownValue(slot: Slot, at: number, end: number): number {
    if (at === end) slot.value = { kind: 'text', value: '', start: at, end: at };
    const last = at === end ? end : this.value(slot, at, this.top().column, end);
    if (slot.value?.kind === 'text') slot.value.own = true;
    return last;
  }

  private listAt(column: number): OutlineList {
    const { node } = this.top();
    if (node.kind === 'list' && this.top().column === column) return node;
    return this.open({ kind: 'list', items: [], flow: false }, column);
  }

  private mapAt(column: number): OutlineMap {
    const { node } = this.top();
    const isHere = this.top().column === column || !this.waiting();
    if (node.kind === 'map' && isHere) return node;
    return this.open({ kind: 'map', entries: [], flow: false }, column);
  }

  private open<Node extends OutlineMap | OutlineList>(node: Node, column: number): Node {
    const slot = this.waiting();
    if (slot) slot.value = node;
    this.frames.push({ column, node });
    return node;
  }

  private closeTo(column: number, isItem: boolean): void {
    const isOver = ({ column: own, node }: Frame): boolean =>
      own > column || (own === column && node.kind === 'list' && !isItem);
    while (this.frames.length > 1 && isOver(this.top())) this.frames.pop();
  }

  private top(): Frame {
    return this.frames.at(-1) ?? { column: 0, node: this.root };
  }

  /** The name or the dash that has no value yet. */
  private waiting(): Slot | undefined {
    const { node } = this.top();
    const last = node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
    if (!last || last.value) return undefined;
    return 'key' in last && last.colon === undefined ? undefined : last;
  }

  private lineEnd(at: number): number {
    const end = this.source.indexOf('\n', at);
    return end < 0 ? this.source.length : end;
  }
}

/** As the fields and steps of the format: a sentence with a colon is no name. */
const keyShape = /^([\p{Ll}_][\p{Ll}\p{N}_-]*|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*') *:(?= |$)/u;
