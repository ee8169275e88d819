package org.tadamun.petition.signature.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may see the name; nobody, unless the signer chose otherwise. Each sees more than the last.
 */
@Schema(name = "SignatureVisibility")
public enum Visibility {
  ANONYMOUS,
  ADDRESSEE,

  /** Besides, the organisations of the campaign, and through them all; in no list (ADR 240). */
  PUBLIC;

  /** Whether no more see it by this than by the other. */
  public boolean isWithin(Visibility other) {
    return compareTo(other) <= 0;
  }
}
