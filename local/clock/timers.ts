/** Something that happens at a moment (milliseconds) of the steerable clock. */
export type ClockTimer = { at: number; what: Record<string, string>; run: () => unknown };

/** Appointments in the order of their moments; those of one moment in the order they were made. */
export function createTimerQueue() {
  const list: ClockTimer[] = [];
  return {
    add(appointment: ClockTimer): void {
      list.splice(indexOfFirst(list, appointment.at + 1), 0, appointment);
    },
    remove(appointment: ClockTimer): void {
      const index = list.indexOf(appointment, indexOfFirst(list, appointment.at));
      if (index >= 0) list.splice(index, 1);
    },
    /** The moment of the next appointment. */
    next: (): number | undefined => list[0]?.at,
    /** Takes out everything due up to and including a moment. */
    take: (until: number): ClockTimer[] => list.splice(0, indexOfFirst(list, until + 1)),
  };
}

/** The index of the first appointment at or after a moment, found by halving. */
function indexOfFirst(list: ClockTimer[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
