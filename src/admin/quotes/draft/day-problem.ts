import type { Problem } from "../../components/form/problems"
import { dayInFrance } from "../validity"

/** A validity ends at the end of its day in France, which may be today. */
export const dayProblem = (day: string): Problem | undefined =>
  day && day < dayInFrance(new Date()) ? { key: "problems.past" } : undefined
