package org.tadamun.petition.correction.entity;

/** Why a signature does not count; told to the public as a number, never with a person. */
public enum InvalidationReason {
  DUPLICATE,
  FALSE_NAME,
  AUTOMATED,
  WRONG_COUNTRY,
  OFFENSIVE,
  TEST,
  OTHER
}
