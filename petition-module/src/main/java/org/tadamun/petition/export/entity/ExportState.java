package org.tadamun.petition.export.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The state of an export. */
@Worded("export.state")
public enum ExportState {
  /** Nobody has fetched it yet. */
  ORDERED,
  RUNNING,
  DONE,
  /** The receiver went away, or the program stopped; it can be fetched again. */
  BROKEN;

  /** It can be fetched at any time, also while an earlier fetch still runs. */
  public boolean mayBecome(ExportState next) {
    return next == RUNNING || this == RUNNING && next != ORDERED;
  }
}
