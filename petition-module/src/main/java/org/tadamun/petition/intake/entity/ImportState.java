package org.tadamun.petition.intake.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The life of an import. What it brought counts from its chunk's commit until it is withdrawn. */
@Worded("intake.state")
public enum ImportState {
  /** The file is still arriving. */
  UPLOADING,
  /** Its columns are being told apart. */
  DRAFT,
  /** The dry run is under way. */
  CHECKING,
  /** Looked through; waits for a second person. */
  READY,
  RUNNING,
  DONE,
  /** Ended in the middle: what it had brought stays until it is withdrawn. */
  STOPPED,
  WITHDRAWING,
  WITHDRAWN,
  /** Ended before anything came of it. */
  DISCARDED;

  public boolean mayBecome(ImportState next) {
    return switch (this) {
      case UPLOADING -> next == DRAFT || next == DISCARDED;
      case DRAFT -> next == CHECKING || next == DISCARDED;
      case CHECKING -> next == READY || next == DRAFT || next == DISCARDED;
      case READY -> next == RUNNING || next == DRAFT || next == DISCARDED;
      case RUNNING -> next == DONE || next == STOPPED;
      case DONE, STOPPED -> next == WITHDRAWING;
      case WITHDRAWING -> next == WITHDRAWN;
      case WITHDRAWN, DISCARDED -> false;
    };
  }

  /** Whether the program has something to do with it. */
  public boolean isAtWork() {
    return this == CHECKING || this == RUNNING || this == WITHDRAWING;
  }

  /** Whether nobody has to decide or do anything about it any more, though it may be withdrawn. */
  public boolean hasEnded() {
    return this == DONE || this == STOPPED || this == WITHDRAWN || this == DISCARDED;
  }

  /** Whether the file is still needed: it is on its way into the figures. */
  public boolean needsFile() {
    return this == UPLOADING
        || this == DRAFT
        || this == CHECKING
        || this == READY
        || this == RUNNING;
  }
}
