import { basename } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import type { BarrelImport } from "../contracts/barrel"
import { retrieveBarrelImport } from "../queries/barrel-import/imports"
import { listRefusedRows } from "../queries/barrel-import/refused-rows"
import { createBarrelImportWorkflow } from "../workflows/barrel-import/create-barrel-import"
import { fileErrors } from "../workflows/barrel-import/open-import-file"
import { runBarrelImport } from "../workflows/barrel-import/run-barrel-import"
import { type Tell, teller } from "./import/terminal"

const SHOWN = 20
const PAUSE_MS = 1000

/** What the process ends with. */
const SOME_REFUSED = 1
const BAD_FILE = 2

const hasEnded = ({ status }: BarrelImport) => status !== "pending" && status !== "processing"

/** Works off an import here, or waits while another process of the store does. */
const runToEnd = async (
  container: MedusaContainer,
  id: string,
  show: (found: BarrelImport) => Promise<void>,
): Promise<BarrelImport> => {
  for (;;) {
    await runBarrelImport(container, id, {
      onBatch: async () => show(await retrieveBarrelImport(container, id)),
    })
    const found = await retrieveBarrelImport(container, id)
    await show(found)
    if (hasEnded(found)) return found
    await sleep(PAUSE_MS)
  }
}

const summaryOf = (done: BarrelImport) => {
  const counts = `${done.created} created, ${done.updated} updated, ${done.unchanged} unchanged, ${done.failed} refused`
  return `${done.dry_run ? "Only tried, nothing written: " : ""}${counts}`
}

const tellRefused = async (container: MedusaContainer, { id }: BarrelImport, tell: Tell) => {
  const page = { limit: SHOWN, offset: 0 }
  const { refused_rows, count } = await listRefusedRows(container, id, page)
  for (const { line, column, message } of refused_rows) {
    await tell({ problem: `line ${line}: ${column} ${message}` })
  }
  if (count > SHOWN) await tell({ problem: `… and ${count - SHOWN} more` })
}

/**
 * Imports a file in this process: `medusa exec ./src/scripts/import.ts <file> [dry-run]`. Ends with 1
 * when a row was refused or the import failed, with 2 for a file that is wrong as a whole.
 */
export default async function importFile({ container, args }: ExecArgs): Promise<void> {
  const [path = "", mode] = args
  const tell = teller()
  try {
    const { result: id } = await createBarrelImportWorkflow(container).run({
      input: {
        path,
        file_name: basename(path),
        dry_run: mode === "dry-run",
        created_by: null,
      },
    })
    const done = await runToEnd(container, id, ({ processed, total }) =>
      tell({ progress: { processed, total } }),
    )
    await tell({ line: summaryOf(done) })
    await tellRefused(container, done, tell)
    if (done.error) await tell({ problem: `✖ ${done.error}` })
    if (done.failed || done.status !== "completed") process.exitCode = SOME_REFUSED
  } catch (error) {
    const errors = fileErrors(error)
    if (!errors) throw error
    for (const { path, message } of errors) await tell({ problem: `✖ ${path} ${message}` })
    process.exitCode = BAD_FILE
  }
  await tell({ ended: true })
}
