import { useState } from "react"

/** A value as it was at first: what a form began with, whatever is read anew beneath it. */
export const useInitial = <T>(value: T): T => useState(value)[0]
