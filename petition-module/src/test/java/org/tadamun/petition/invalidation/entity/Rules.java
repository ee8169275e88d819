package org.tadamun.petition.invalidation.entity;

import java.util.Map;
import java.util.stream.Stream;

/** Makes rules for tests from a few conditions, named as in the API. */
public final class Rules {

  private static final InvalidationRule NONE = RuleText.parse("{}");

  private Rules() {}

  public static InvalidationRule none() {
    return NONE;
  }

  public static InvalidationRule of(String condition, String text) {
    return of(Map.of(condition, text));
  }

  public static InvalidationRule of(Map<String, String> conditions) {
    return RuleText.parse(
        conditions.entrySet().stream()
            .map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"")
            .collect(java.util.stream.Collectors.joining(",", "{", "}")));
  }

  /** Every condition of a rule, with a valid text for it. */
  static Stream<Map.Entry<String, String>> samples() {
    return Map.ofEntries(
        Map.entry("confirmedFrom", "2020-11-20T08:00:00Z"),
        Map.entry("confirmedTo", "2020-11-20T09:00:00Z"),
        Map.entry("signedFrom", "2020-11-20T08:00:00Z"),
        Map.entry("signedTo", "2020-11-20T09:00:00Z"),
        Map.entry("countries", "VA,AQ"),
        Map.entry("mailDomain", "example.org,example.net"),
        Map.entry("domainKeys", "UznUke11kqQy,A-_UznUke11k"),
        Map.entry("nameContains", "Mouse"),
        Map.entry("nameEquals", "Mickey Mouse"),
        Map.entry("medium", "share"),
        Map.entry("campaign", "release"),
        Map.entry("referrer", "telegram"),
        Map.entry("source", "ONLINE"),
        Map.entry("importId", "an-import"),
        Map.entry("language", "en-GB"),
        Map.entry("locality", "Roma"),
        Map.entry("organisation", "Unite"),
        Map.entry("visibility", "PUBLIC"),
        Map.entry("sameNameMoreThan", "3"),
        Map.entry("burstMoreThan", "50"),
        Map.entry("burstMinutes", "10"),
        Map.entry("byPass", "true"))
        .entrySet()
        .stream();
  }
}
