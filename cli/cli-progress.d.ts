// The part of cli-progress that the commands use; the package brings no types of its own.
declare module 'cli-progress' {
  export class SingleBar {
    constructor(options: { format: string });
    start(total: number, startValue: number): void;
    update(value: number): void;
    stop(): void;
  }
}
