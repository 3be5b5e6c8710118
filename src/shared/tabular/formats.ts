export const FILE_FORMATS = ["csv", "xlsx"] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

const CONTENT_TYPES: Record<FileFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

export const contentTypeOf = (format: FileFormat): string => CONTENT_TYPES[format]
