/** Plays one sound at a time, when asked to. */
export class Player {
  /** The sound that is heard. */
  playing = $state.raw<Blob>();
  #audio: HTMLAudioElement | undefined;
  #address: string | undefined;

  /** Plays it, or stops it where it is the one that is heard. */
  toggle(sound: Blob): void {
    const wasPlaying = this.playing === sound;
    this.stop();
    if (!wasPlaying) this.#play(sound);
  }

  stop(): void {
    this.#audio?.pause();
    if (this.#address !== undefined) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
    this.playing = undefined;
  }

  #play(sound: Blob): void {
    const audio = (this.#audio ??= new Audio());
    this.#address = URL.createObjectURL(sound);
    this.playing = sound;
    audio.onended = () => this.stop();
    audio.src = this.#address;
    audio.play().catch(() => {
      if (this.playing === sound) this.stop();
    });
  }
}
