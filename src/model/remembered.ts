/** A key of so few units keeps no longer text alive that it was cut from. */
const LONGEST = 12;
const MOST = 4096;

/** `read`, which the text alone decides, asked once for each short text: years, figures and labels come again and again. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const there = known.get(text);
    if (there !== undefined) return there;
    const found = read(text);
    if (known.size >= MOST) known = new Map();
    known.set(text, found);
    return found;
  };
}
