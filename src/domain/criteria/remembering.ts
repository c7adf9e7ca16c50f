/** A rule about a text that is asked once for each text; only for as long as the caller keeps it. */
export const remembering = <T extends object | boolean | null>(rule: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = rule(text);
    known.set(text, now);
    return now;
  };
};
