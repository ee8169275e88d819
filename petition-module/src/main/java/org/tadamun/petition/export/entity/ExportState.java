package org.tadamun.petition.export.entity;

/** How far an export has come. */
public enum ExportState {
  /** Nobody has fetched it yet. */
  ORDERED,
  RUNNING,
  DONE,
  /** Whoever fetched it went away, or the program was stopped; it can be fetched again. */
  BROKEN
}
