/** What a mileage becomes when one of its digits is dropped. */
export function withDigitDropped(km: number): number[] {
  const text = String(km);
  if (text.length < 2) return [];
  return [...text].map((_, at) => Number(text.slice(0, at) + text.slice(at + 1)));
}

/** What a mileage becomes when one of its digits is replaced by another. */
export function withDigitChanged(km: number): number[] {
  const text = String(km);
  return [...text].flatMap((digit, at) =>
    DIGITS.filter((other) => other !== digit).map((other) =>
      Number(text.slice(0, at) + other + text.slice(at + 1)),
    ),
  );
}

/** What a mileage becomes when a digit that was left out is put back anywhere. */
export function withDigitRestored(km: number): number[] {
  const text = String(km);
  return [...text, ''].flatMap((_, at) =>
    DIGITS.map((digit) => Number(text.slice(0, at) + digit + text.slice(at))),
  );
}

/** What a mileage becomes when two neighbouring digits change places. */
export function withDigitsSwapped(km: number): number[] {
  const text = String(km);
  return [...text.slice(1)].map((digit, at) =>
    Number(text.slice(0, at) + digit + text.charAt(at) + text.slice(at + 2)),
  );
}

const DIGITS = [...'0123456789'];
