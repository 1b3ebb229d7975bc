/**
 * One order of names that agrees with each of these orders of some of them, where they agree with each other: a table
 * tells lane by lane which stages have cards, and only together they tell the order of all. What nothing decides
 * stands as it was met first.
 */
export function mergedOrder(orders: readonly (readonly string[])[]): readonly string[] {
  const names = [...new Set(orders.flat())];
  const before = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
  for (const order of orders) {
    const distinct = [...new Set(order)];
    for (const [index, name] of distinct.entries()) {
      const previous = distinct[index - 1];
      if (previous !== undefined) before.get(name)?.add(previous);
    }
  }
  const merged = new Set<string>();
  while (merged.size < names.length) {
    const open = names.filter((name) => !merged.has(name));
    const ready = open.find((name) => [...(before.get(name) ?? [])].every((each) => merged.has(each)));
    merged.add(ready ?? open[0] ?? '');
  }
  return [...merged];
}
