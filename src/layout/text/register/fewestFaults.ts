/** Of several readings of the same lines the one with the fewest faults, the first of equals; none where there are none. */
export function fewestFaults<T extends { readonly faults: number }>(readings: readonly T[]): readonly T[] {
  const [first, ...others] = readings;
  return first ? [others.reduce((best, r) => (r.faults < best.faults ? r : best), first)] : [];
}
