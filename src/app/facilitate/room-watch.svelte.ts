import type { Lead } from '../../classroom/ports';

const every = 10_000;
/** After so long without a visit, something is likely in the way. */
const patience = 60_000;

/**
 * Where the others find this machine. Read again and again: the address changes with the network.
 */
export class RoomWatch {
  addresses = $state.raw<readonly string[]>([]);
  visits = $state(0);
  /** Nobody came for a while. */
  late = $state(false);
  #wished = $state<string>();

  constructor(
    private readonly lead: Pick<Lead, 'room'>,
    /** Where this page came from: the address where the relay tells none. */
    private readonly origin: string,
  ) {}

  /** The one that is shown. */
  get address(): string {
    const wished = this.addresses.find((address) => address === this.#wished);
    return wished ?? this.addresses[0] ?? this.origin;
  }

  choose(address: string): void {
    this.#wished = address;
  }

  /** What the picture for a telephone's camera says. */
  invitation(code: string): string {
    return `${this.address}/#/seance?code=${code}`;
  }

  /** Reads until the given stop is called. */
  start(): () => void {
    const read = () => void this.read();
    const timer = setInterval(read, every);
    const waiting = setTimeout(() => (this.late = true), patience);
    read();
    return () => {
      clearInterval(timer);
      clearTimeout(waiting);
    };
  }

  async read(): Promise<void> {
    const room = await this.lead.room();
    if (!room) return;
    this.visits = room.visits;
    if (room.addresses.join() !== this.addresses.join()) this.addresses = room.addresses;
  }
}
