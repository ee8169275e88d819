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
  BROKEN;

  /** It is fetched as often as somebody wants, also while an earlier fetch has not ended. */
  public boolean mayBecome(ExportState next) {
    return next == RUNNING || this == RUNNING && next != ORDERED;
  }
}
