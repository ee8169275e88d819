package org.tadamun.web.console.meanwhile;

/**
 * What nobody should store without having looked at it.
 *
 * @param part of the draft, as {@code demands[0]} or {@code place.venue}
 * @param language of the words; null where the part has none
 * @param theirs what is stored; null where that was taken away
 */
record EditConflict(String part, String language, Object theirs, Kind kind) {

  enum Kind {
    /** Two people changed the same place; what was typed stands in the form. */
    BOTH,
    /** The other one changed words of which a translation was typed; his stand in the form. */
    SOURCE,
    /** What was typed may not be stored any more; it stands in the form. */
    SETTLED
  }

  EditConflict(String part, String language, Object theirs) {
    this(part, language, theirs, Kind.BOTH);
  }

  /** As a refusal names it: {@code demands[0].ar}. */
  String path() {
    return language == null ? part : part + "." + language;
  }

  /** Whether the other's words have to be shown beside what stands in the form. */
  boolean isBeside() {
    return language != null && (kind != Kind.SOURCE || theirs == null);
  }
}
