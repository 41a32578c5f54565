// What the department of human resources would say of one hire.

/** A graduate of 2025, hired that summer and insured since. */
export function graduate(pid: string): Record<string, unknown> {
  return {
    pid,
    category: 'graduate',
    graduatedOn: '2025-06-30',
    unemployedSinceGraduation: false,
    contractStart: '2025-07-01',
    contractMonths: 12,
    insuredFrom: '2025-07',
    insuredTo: null,
    stillInsured: true,
    paidMonths: { unemployment: 6, injury: 6, pension: 6 },
    usedFor: [],
  };
}
