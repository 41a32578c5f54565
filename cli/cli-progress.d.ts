// The part of cli-progress that the commands use; the package brings no types of its own.
declare module 'cli-progress' {
  type Payload = Readonly<Record<string, string>>;
  export class SingleBar {
    constructor(options: { format: string; etaBuffer?: number });
    start(total: number, startValue: number, payload?: Payload): void;
    update(value: number, payload?: Payload): void;
    stop(): void;
  }
}
