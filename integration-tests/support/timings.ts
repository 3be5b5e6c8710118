/** How long a test file took, with what it needed before its first test. */
export type FileTime = { suite: string; path: string; tests: number; milliseconds: number }

const SLOWEST = 10

const inSeconds = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(1)} s`.padStart(9)

const sumOf = (files: FileTime[], of: "tests" | "milliseconds"): number =>
  files.reduce((sum, file) => sum + file[of], 0)

/** Where the time of a run went: in which suites, and in which files most of it. */
export const timingLines = (files: readonly FileTime[]): string[] => {
  const suites = [...new Set(files.map(({ suite }) => suite))]
    .map((suite) => {
      const ofSuite = files.filter((file) => file.suite === suite)
      return { suite, ofSuite, time: sumOf(ofSuite, "milliseconds") }
    })
    .toSorted((a, b) => b.time - a.time)
  const slowest = files.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST)
  return [
    "Time by suite, the work of all workers together:",
    ...suites.map(
      ({ suite, ofSuite, time }) =>
        `${inSeconds(time)}  ${suite} (${ofSuite.length} files, ${sumOf(ofSuite, "tests")} tests)`,
    ),
    `The ${slowest.length} slowest files:`,
    ...slowest.map(({ milliseconds, path }) => `${inSeconds(milliseconds)}  ${path}`),
  ]
}
