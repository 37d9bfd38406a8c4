import { longestSide, textIn } from './decode';

/** `none`: this machine has no camera, or its address allows none; `refused`: it may not be used. */
export type CameraState = 'asking' | 'on' | 'none' | 'refused';

/** Between two looks: the picture stays fluent on an old machine. */
const pause = 250;

/** Reads QR codes from the camera, until it is stopped; then the camera's light goes out. */
export class Camera {
  state = $state<CameraState>('asking');
  /** A camera that looks at oneself is shown as a mirror. */
  mirror = $state(true);
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  readonly #canvas = document.createElement('canvas');

  constructor(private readonly onText: (text: string) => void) {}

  async start(video: HTMLVideoElement): Promise<void> {
    const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
    if (!devices) return void (this.state = 'none');
    try {
      const wish = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } };
      this.#stream = await devices.getUserMedia({ video: wish, audio: false });
      if (this.#stopped) return this.stop();
      this.#watch(this.#stream);
      video.srcObject = this.#stream;
      await video.play();
      this.state = 'on';
      this.#look(video);
    } catch (reason) {
      this.#fail(reason);
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
  }

  /** It may be unplugged, or taken by another program. */
  #watch(stream: MediaStream): void {
    const [track] = stream.getVideoTracks();
    this.mirror = track?.getSettings().facingMode !== 'environment';
    track?.addEventListener('ended', () => this.#fail(undefined));
  }

  #fail(reason: unknown): void {
    const refused = reason instanceof DOMException && reason.name === 'NotAllowedError';
    const stopped = this.#stopped;
    this.stop();
    if (!stopped) this.state = refused ? 'refused' : 'none';
  }

  #look(video: HTMLVideoElement): void {
    if (this.#stopped) return;
    const text = this.#read(video);
    if (text !== undefined) this.onText(text);
    this.#timer = setTimeout(() => this.#look(video), pause);
  }

  #read(video: HTMLVideoElement): string | undefined {
    const { videoWidth, videoHeight } = video;
    const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight, 1));
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    const drawing = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!drawing || width === 0 || height === 0) return undefined;
    Object.assign(this.#canvas, { width, height });
    drawing.drawImage(video, 0, 0, width, height);
    return textIn(drawing.getImageData(0, 0, width, height));
  }
}
