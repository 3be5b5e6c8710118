import type { BarrelImport } from "../../../contracts/barrel/imports"

type Progress = Pick<BarrelImport, "status" | "total" | "processed">

export const isRunning = ({ status }: Pick<BarrelImport, "status">): boolean =>
  status === "pending" || status === "processing"

/** How much of the file is done, 0 to 100. A file without rows is done when its import is. */
export const percentOf = ({ status, total, processed }: Progress): number => {
  if (!total) return status === "completed" ? 100 : 0
  return Math.min(100, Math.floor((processed / total) * 100))
}
