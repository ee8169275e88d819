package org.tadamun.web.console.conflict;

/**
 * A place of a draft that the writer must see before it is stored.
 *
 * @param part of the draft, such as {@code demands[0]} or {@code place.venue}
 * @param language of the words; null if the part has no languages
 * @param theirs what the colleague stored; null if they removed it
 */
record EditConflict(String part, String language, Object theirs, Kind kind) {

  enum Kind {
    /** Both changed this place; the form shows what its writer typed. */
    BOTH,
    /**
     * The colleague changed the source of a translation typed here; the form shows the new source.
     */
    SOURCE,
    /** What was typed may no longer be stored here; the form still shows it. */
    SETTLED
  }

  EditConflict(String part, String language, Object theirs) {
    this(part, language, theirs, Kind.BOTH);
  }

  /** The path by which a refusal names it: {@code demands[0].ar}. */
  String path() {
    return language == null ? part : part + "." + language;
  }

  /** Whether the colleague's words must be shown beside the form's own. */
  boolean isBeside() {
    return language != null && (kind != Kind.SOURCE || theirs == null);
  }
}
