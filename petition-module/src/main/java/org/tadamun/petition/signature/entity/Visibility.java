package org.tadamun.petition.signature.entity;

/**
 * Who may see the name; nobody, unless the signer chose otherwise. Each sees more than the last.
 */
public enum Visibility {
  ANONYMOUS,
  ADDRESSEE,
  PUBLIC
}
