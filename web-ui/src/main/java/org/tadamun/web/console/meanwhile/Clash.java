package org.tadamun.web.console.meanwhile;

/**
 * Two people changed the same place.
 *
 * @param part of the draft, as {@code demands[0]} or {@code place.venue}
 * @param language of the words; null where the part has none
 * @param theirs what the other one stored; null where that was taken away
 */
record Clash(String part, String language, Object theirs) {

  /** As a refusal names it: {@code demands[0].ar}. */
  String path() {
    return language == null ? part : part + "." + language;
  }
}
