package org.tadamun.petition.export.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** How far an export has come. */
@Worded("export.state")
public enum ExportState {
  /** Nobody has fetched it yet. */
  ORDERED,
  RUNNING,
  DONE,
  /** Whoever fetched it went away, or the program was stopped; it can be fetched again. */
  BROKEN
}
