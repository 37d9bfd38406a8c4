/**
 * `insecure`: this address may not use a microphone; `none`: there is none, or this browser cannot
 * record; `refused`: it may not be used.
 */
export type RecorderTrouble = 'insecure' | 'none' | 'refused';

export interface Take {
  readonly blob: Blob;
  /** Of the file's name. */
  readonly ending: 'webm' | 'm4a' | 'ogg';
}

/** What browsers make, the smallest first; Safari makes the last. */
const kinds = [
  { mime: 'audio/webm;codecs=opus', type: 'audio/webm', ending: 'webm' },
  { mime: 'audio/ogg;codecs=opus', type: 'audio/ogg', ending: 'ogg' },
  { mime: 'audio/mp4', type: 'audio/mp4', ending: 'm4a' },
] as const;

/** Seconds after which a recording ends by itself: a sentence is shorter. */
export const longest = 60;

/** Why nothing can be recorded here, as far as it is known before asking. */
export function troubleHere(): RecorderTrouble | undefined {
  if (!globalThis.isSecureContext) return 'insecure';
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  return mediaDevices && typeof MediaRecorder === 'function' ? undefined : 'none';
}

/** Records one sentence at a time. The microphone is let go as soon as a recording ends. */
export class Recorder {
  state = $state<'idle' | 'asking' | 'recording'>('idle');
  trouble = $state<RecorderTrouble>();
  /** Since the recording began. */
  seconds = $state(0);

  #stream: MediaStream | undefined;
  #recorder: MediaRecorder | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #turn = 0;

  /** @param ondone given what was recorded; not called where it was given up */
  async start(ondone: (take: Take) => void): Promise<void> {
    this.leave();
    this.trouble = troubleHere();
    const kind = this.trouble
      ? undefined
      : kinds.find(({ mime }) => MediaRecorder.isTypeSupported(mime));
    if (!kind) return void (this.trouble ??= 'none');
    const turn = this.#turn;
    this.state = 'asking';
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (turn !== this.#turn) return letGo(stream);
      this.#stream = stream;
      this.#record(stream, kind, ondone);
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.cancel();
      const isRefused = reason instanceof DOMException && reason.name === 'NotAllowedError';
      this.trouble = isRefused ? 'refused' : 'none';
    }
  }

  /** Ends the recording, which is then given. */
  stop(): void {
    this.#recorder?.stop();
  }

  /** Ends it, and is free for another at once; what was recorded is given when it comes. */
  leave(): void {
    this.#turn += 1;
    this.#end();
  }

  /** Ends it, and drops it. */
  cancel(): void {
    if (this.#recorder) this.#recorder.onstop = null;
    this.leave();
  }

  #record(stream: MediaStream, kind: (typeof kinds)[number], ondone: (take: Take) => void): void {
    const turn = this.#turn;
    const parts: Blob[] = [];
    const recorder = new MediaRecorder(stream, { mimeType: kind.mime, audioBitsPerSecond: 48_000 });
    this.#recorder = recorder;
    recorder.ondataavailable = ({ data }) => void parts.push(data);
    recorder.onstop = () => {
      if (turn === this.#turn) this.#end();
      const blob = new Blob(parts, { type: kind.type });
      if (blob.size > 0) ondone({ blob, ending: kind.ending });
    };
    recorder.start();
    this.state = 'recording';
    this.seconds = 0;
    this.#clock = setInterval(() => {
      this.seconds += 1;
      if (this.seconds >= longest) this.stop();
    }, 1000);
  }

  #end(): void {
    clearInterval(this.#clock);
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
    this.#recorder = undefined;
    if (this.#stream) letGo(this.#stream);
    this.#stream = undefined;
    this.state = 'idle';
  }
}

/** The browser's own light goes out. */
function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
