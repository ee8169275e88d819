package org.tadamun.kernel.text.boundary;

/** One language as a form offers it: BCP 47 tag and name in the reader's language. */
public record LanguageChoice(String tag, String name) {}
