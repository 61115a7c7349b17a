/** Something that happens at a moment (milliseconds) of the steerable clock. */
export type Appointment = { at: number; what: Record<string, string>; run: () => unknown };

/** Appointments in the order of their moments; those of one moment in the order they were made. */
export function keepAgenda() {
  const list: Appointment[] = [];
  return {
    add(appointment: Appointment): void {
      list.splice(place(list, appointment.at + 1), 0, appointment);
    },
    remove(appointment: Appointment): void {
      const index = list.indexOf(appointment, place(list, appointment.at));
      if (index >= 0) list.splice(index, 1);
    },
    /** The moment of the next appointment. */
    next: (): number | undefined => list[0]?.at,
    /** Takes out everything due up to and including a moment. */
    take: (until: number): Appointment[] => list.splice(0, place(list, until + 1)),
  };
}

/** The index of the first appointment at or after a moment, found by halving. */
function place(list: Appointment[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
