/*
 * The day of the last visit, which stays in this browser, and only where the reader has asked for it. A browser may
 * refuse to keep anything, and then nothing is kept.
 */
import { today } from "../page.js"

const VISITS = "briefs-visits"

/* Return the days of the last visit and of the one before, {last, before}, or null where none is kept. */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(VISITS))
  } catch {
    return null
  }
}

function keep(visits) {
  try {
    if (visits) localStorage.setItem(VISITS, JSON.stringify(visits))
    else localStorage.removeItem(VISITS)
  } catch {
    // Refused: the box beside it says so, for it is ticked by what is kept.
  }
}

/* Tell whether visits are kept. */
export function areKept() {
  return Boolean(kept())
}

/* Keep the days of visits from today on, or forget them. */
export function keepVisits(asked) {
  if (asked !== areKept()) keep(asked ? { last: today() } : null)
}

/* Return the day of the last visit before today's, if visits are kept, and keep today's. */
export function lastVisit() {
  const visits = kept()
  if (!visits) return undefined
  const before = visits.last === today() ? visits.before : visits.last
  keep({ last: today(), before })
  return before
}
