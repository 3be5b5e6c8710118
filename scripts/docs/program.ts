import ts from "typescript"

/** Sources as the compiler knows them. */
export const programOf = (files: readonly string[], options: ts.CompilerOptions = {}): ts.Program =>
  ts.createProgram([...files], {
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    ...options,
  })
