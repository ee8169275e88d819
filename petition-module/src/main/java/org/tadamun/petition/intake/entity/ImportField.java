package org.tadamun.petition.intake.entity;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column of a partner's file can be. */
public enum ImportField {
  EMAIL,
  /** Both names in one column. */
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
  /** Whether the name may go to authorities of the target country. */
  TARGET;

  /** As the JSON of a signature calls it, where it has it. */
  public String jsonName() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return Stream.of(words)
        .skip(1)
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("", words[0], ""));
  }

  /** The same of what may be one of these, or something else, which stays as it is. */
  public static String jsonName(String column) {
    return Stream.of(values())
        .filter(one -> one.name().equals(column))
        .map(ImportField::jsonName)
        .findFirst()
        .orElse(column);
  }
}
