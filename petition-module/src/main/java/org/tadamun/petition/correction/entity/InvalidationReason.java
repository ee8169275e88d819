package org.tadamun.petition.correction.entity;

/** Why a signature does not count; the public sees numbers by reason, and no people. */
public enum InvalidationReason {
  DUPLICATE,
  FALSE_NAME,
  AUTOMATED,
  WRONG_COUNTRY,
  OFFENSIVE,
  TEST,
  OTHER
}
