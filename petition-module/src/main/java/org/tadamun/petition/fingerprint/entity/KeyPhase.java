package org.tadamun.petition.fingerprint.entity;

/** How far a petition is on its way from one fingerprint key to the next. */
public enum KeyPhase {
  /** One key, and no other. */
  SETTLED,
  /** The next key is known. The old one is still written, the new one reserved beside it. */
  ANNOUNCED,
  /** The next key is written, and reserved against those who still write the old one. */
  CHANGING,
  /** Nobody writes the old key any more: signatures move from it to the next one. */
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
