// One file is enough, and a large one for each check would fill the memory.
let kept: { importId: string; file: File } | undefined

/** Keeps the file of a check, so that it can be imported without being chosen again. */
export const rememberFile = (importId: string, file: File): void => {
  kept = { importId, file }
}

/** The file of an import; undefined once the page was loaded anew. */
export const fileOf = (importId: string): File | undefined =>
  kept?.importId === importId ? kept.file : undefined
