package org.tadamun.petition.signature.boundary.erasure;

/**
 * How somebody asked for an erasure, a copy or a correction. A choice instead of free text, because
 * the audit trail outlives the person.
 */
public enum ErasureRequestWay {
  MAIL,
  LETTER,
  TELEPHONE,
  IN_PERSON,

  /** By the link, before an older backup was restored. */
  RESTORED
}
