package org.tadamun.petition.signature.boundary.erasure;

/**
 * How somebody asked to be erased, or for a copy. A choice, not words: the trail outlives the
 * person.
 */
public enum ErasureRequestWay {
  MAIL,
  LETTER,
  TELEPHONE,
  IN_PERSON,

  /** By his link, before an older backup was restored. */
  RESTORED
}
