const two = (value: number) => String(value).padStart(2, "0")

/** `2026-03-31` of a date as its picker shows it; "" for none. */
export const dayOf = (date: Date | null): string =>
  date ? `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}` : ""

/** A day as a date of this time zone: pickers show local dates, and UTC would be the day before in some. */
export const localDateOf = (day: string): Date | null => (day ? new Date(`${day}T00:00`) : null)
