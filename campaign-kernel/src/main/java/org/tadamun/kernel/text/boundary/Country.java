package org.tadamun.kernel.text.boundary;

/** One country as a form offers it: ISO 3166-1 alpha-2 code and name in the reader's language. */
public record Country(String code, String name) {}
