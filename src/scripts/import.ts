import { basename } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import type { BarrelImport } from "../contracts/barrel"
import { retrieveBarrelImport } from "../queries/barrel-import/imports"
import { listRefusedRows } from "../queries/barrel-import/refused-rows"
import { createBarrelImportWorkflow } from "../workflows/barrel-import/create-barrel-import"
import { fileErrors } from "../workflows/barrel-import/open-import-file"
import { runBarrelImport } from "../workflows/barrel-import/run-barrel-import"
import { type Report, createReporter } from "./import/terminal"

const MAX_REFUSED_SHOWN = 20
const POLL_INTERVAL_MS = 1000

/** Exit codes. */
const EXIT_ROWS_REFUSED = 1
const EXIT_BAD_FILE = 2

const hasEnded = ({ status }: BarrelImport) => status !== "pending" && status !== "processing"

/** Runs an import here, or waits while another process of the store runs it. */
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
    await sleep(POLL_INTERVAL_MS)
  }
}

const summaryOf = (done: BarrelImport) => {
  const { created, updated, unchanged, failed } = done
  return done.dry_run
    ? `Only tried, nothing written: ${created} would be created, ${updated} would be updated, ${unchanged} unchanged, ${failed} would be refused`
    : `${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} refused`
}

const reportRefusedRows = async (
  container: MedusaContainer,
  { id }: BarrelImport,
  report: Report,
) => {
  const page = { limit: MAX_REFUSED_SHOWN, offset: 0 }
  const { refused_rows, count } = await listRefusedRows(container, id, page)
  for (const { line, sku, column, message } of refused_rows) {
    await report({ problem: `row ${line}${sku ? ` (${sku})` : ""}: ${column} ${message}` })
  }
  if (count > MAX_REFUSED_SHOWN)
    await report({ problem: `… and ${count - MAX_REFUSED_SHOWN} more` })
}

/**
 * Imports a file in this process: `medusa exec ./src/scripts/import.ts <file> [dry-run]`. Ends with 1
 * when a row was refused or the import failed, with 2 for a file that is wrong as a whole.
 */
export default async function importFile({ container, args }: ExecArgs): Promise<void> {
  const [path = "", mode] = args
  const report = createReporter()
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
      report({ progress: { processed, total } }),
    )
    await report({ line: summaryOf(done) })
    await reportRefusedRows(container, done, report)
    if (done.error) await report({ problem: `✖ ${done.error}` })
    if (done.failed || done.status !== "completed") process.exitCode = EXIT_ROWS_REFUSED
  } catch (error) {
    const errors = fileErrors(error)
    if (!errors) throw error
    for (const { path, message } of errors) await report({ problem: `✖ ${path} ${message}` })
    process.exitCode = EXIT_BAD_FILE
  }
  await report({ ended: true })
}
