// Instants as the terminal shows them: day and second in Shanghai, where the offices are.

/** `2026-03-01 09:30:00`. */
export function shanghaiTime(instant: string): string {
  const style = { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' } as const;
  return new Intl.DateTimeFormat('sv-SE', style).format(new Date(instant));
}
