package org.tadamun.petition.fingerprint.entity;

/** How far a petition is on the way from one fingerprint key to the next. */
public enum KeyPhase {
  /** There is one key. */
  SETTLED,
  /** The next key exists. The old one is written, the new one reserved. */
  ANNOUNCED,
  /** The next key is written, and reserved because others may still write the old one. */
  CHANGING,
  /** Nobody writes the old key any more; signatures are moved to the next one. */
  MOVING;

  public KeyPhase next() {
    return switch (this) {
      case SETTLED -> ANNOUNCED;
      case ANNOUNCED -> CHANGING;
      case CHANGING -> MOVING;
      case MOVING -> SETTLED;
    };
  }

  /** Whether new signatures are written under the next key. */
  public boolean writesNext() {
    return this == CHANGING || this == MOVING;
  }

  /** Whether a new signature also reserves its fingerprint under the next key. */
  public boolean reserves() {
    return this == ANNOUNCED || this == CHANGING;
  }
}
