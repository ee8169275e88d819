package org.tadamun.petition.imports.entity;

import org.tadamun.kernel.text.boundary.Worded;

/**
 * The states of an import. Its signatures count from the commit of their portion until it is
 * withdrawn.
 */
@Worded("imports.state")
public enum ImportState {
  /** The file is still arriving. */
  UPLOADING,
  /** Waits for somebody to say which column holds what. */
  DRAFT,
  /** The dry run is under way. */
  CHECKING,
  /** The dry run is done; waits for a second person to start it. */
  READY,
  RUNNING,
  DONE,
  /** Ended while it ran: signatures already entered stay until it is withdrawn. */
  STOPPED,
  WITHDRAWING,
  WITHDRAWN,
  /** Ended before anything was entered. */
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

  /** Whether the background work has something to do. */
  public boolean isAtWork() {
    return this == CHECKING || this == RUNNING || this == WITHDRAWING;
  }

  /** Whether nobody has to act any more, though it may still be withdrawn. */
  public boolean hasEnded() {
    return this == DONE || this == STOPPED || this == WITHDRAWN || this == DISCARDED;
  }

  /** Whether the file is still needed, because its rows may still be entered. */
  public boolean needsFile() {
    return this == UPLOADING
        || this == DRAFT
        || this == CHECKING
        || this == READY
        || this == RUNNING;
  }
}
