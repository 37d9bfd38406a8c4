import { shelfNames, type Shelf, type Shelves, type VersionRow } from './rows';

class Plain<Row extends { readonly id: string }> implements Shelf<Row> {
  protected readonly rows = new Map<string, Row>();

  get = async (id: string) => this.rows.get(id);
  has = async (id: string) => this.rows.has(id);
  put = async (row: Row) => void this.rows.set(row.id, row);
  delete = async (id: string) => void this.rows.delete(id);
  all = async () => [...this.rows.values()];
}

class PlainVersions extends Plain<VersionRow> {
  of = async (key: string) => [...this.rows.values()].filter((row) => row.key === key);
}

/** Shelves that last as long as the page. */
export function plainShelves(): Shelves {
  return {
    scenarios: new Plain(),
    versions: new PlainVersions(),
    texts: new Plain(),
    ready: new Plain(),
    sounds: new Plain(),
  };
}

/** Every row of one, put into the other. */
export async function copyAll(from: Shelves, to: Shelves): Promise<void> {
  for (const name of shelfNames) await copy<unknown>(from[name], to[name]);
}

async function copy<Row>(from: Shelf<Row>, to: Shelf<Row>): Promise<void> {
  for (const row of await from.all()) await to.put(row);
}
