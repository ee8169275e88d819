package org.tadamun.petition.export.entity;

/** What can be exported of a petition. */
public enum ExportKind {
  SIGNATURES,
  COUNTRIES
}
