package org.tadamun.petition.imports.entity;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a file can hold. */
public enum ImportField {
  EMAIL,
  /** Given and family name in one column. */
  NAME,
  GIVEN_NAME,
  FAMILY_NAME,
  COUNTRY,
  LOCALITY,
  ORGANISATION,
  SIGNED_ON,
  LANGUAGE,
  VISIBILITY,
  /** Whether news may be sent. */
  NEWS,
  /** Whether the name may be given to authorities of the target country. */
  TARGET;

  /** The field's name in the JSON of a signature, if it has one there. */
  public String jsonName() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return Stream.of(words)
        .skip(1)
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("", words[0], ""));
  }

  /** As {@link #jsonName()} if the text names one of these fields, else the text itself. */
  public static String jsonName(String column) {
    return Stream.of(values())
        .filter(one -> one.name().equals(column))
        .map(ImportField::jsonName)
        .findFirst()
        .orElse(column);
  }
}
