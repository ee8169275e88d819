package org.tadamun.petition.signature.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may see the signer's name: nobody, unless the signer chose otherwise. Each value includes the
 * readers of the one before.
 */
@Schema(name = "SignatureVisibility")
public enum Visibility {
  ANONYMOUS,
  ADDRESSEE,

  /**
   * Also the campaign's organisations, who may show it to everybody; no list here shows it (ADR
   * 240).
   */
  PUBLIC;

  /** Whether this one lets no more people see the name than the other. */
  public boolean isWithin(Visibility other) {
    return compareTo(other) <= 0;
  }
}
