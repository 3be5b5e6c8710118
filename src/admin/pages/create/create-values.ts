import { MAX_LENGTHS } from "../../../modules/page/types"
import { atMostLong, type Problem, type Problems, required } from "../../components/form/problems"
import { slugProblem } from "../editor/draft-values"

export type CreateValues = { key: string; locale: string; title: string; slug: string }

const NAME = /^[a-z0-9][a-z0-9_-]*$/

/** What is wrong with a name that code knows something by. */
export const nameProblem = (name: string): Problem | undefined =>
  required(name) ??
  atMostLong(name, MAX_LENGTHS.key) ??
  (NAME.test(name.trim()) ? undefined : { key: "pages.problems.key" })

export const createProblems = ({ key, title, slug }: CreateValues): Problems => ({
  key: nameProblem(key),
  title: required(title) ?? atMostLong(title, MAX_LENGTHS.title),
  slug: slugProblem(slug),
})
