/** The days that an earlier index says, for when nothing else is left of that run. */
type Values = Readonly<Record<string, unknown>>;

const parsed = (bytes: Uint8Array | undefined): Values => {
  try {
    return Object(JSON.parse(new TextDecoder().decode(bytes))) as Values;
  } catch {
    return {};
  }
};

/**
 * The day (UTC) on which each posting last changed, by id.
 *
 * @param read gives a file of OUT
 */
export const formerDays = (read: (path: string) => Uint8Array | undefined): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  const seen = new Set<string>();
  for (let page = 'jobs.json'; page && !seen.has(page);) {
    seen.add(page);
    const { items, next_url: next } = parsed(read(page));
    for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
      const { id, date_modified: modified } = Object(item) as Values;
      if (typeof id === 'string' && typeof modified === 'string' && /^\d{4}-\d\d-\d\d/.test(modified))
        days.set(id, modified.slice(0, 10));
    }
    [page = ''] = /jobs-\d+\.json$/.exec(String(next)) ?? []; // no other is a page of ours
  }
  return days;
};
