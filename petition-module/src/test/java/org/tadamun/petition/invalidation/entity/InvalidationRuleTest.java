package org.tadamun.petition.invalidation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.MailDomain;

class InvalidationRuleTest {

  private static List<String> mistakes(InvalidationRule rule) {
    Violations violations = new Violations();
    rule.check(violations, new Countries());
    return violations.errors().stream().map(FieldError::field).toList();
  }

  @Test
  @DisplayName("R1: a rule without conditions is refused")
  void empty() {
    assertTrue(Rules.none().isEmpty());
    assertEquals(List.of("rule"), mistakes(Rules.none()));
  }

  @Test
  @DisplayName("The samples of this test have every condition of a rule")
  void complete() {
    Set<String> sampled = Rules.samples().map(Map.Entry::getKey).collect(Collectors.toSet());
    Set<String> conditions =
        Arrays.stream(InvalidationRule.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toSet());
    assertEquals(conditions, sampled);
    assertTrue(conditions.size() > 10);
  }

  @Test
  @DisplayName("Each condition alone makes a rule that survives being stored")
  void kept() {
    Rules.samples()
        .forEach(
            sample -> {
              InvalidationRule rule = Rules.of(sample.getKey(), sample.getValue());
              assertFalse(rule.isEmpty(), sample.getKey());
              assertEquals(rule, RuleText.parse(RuleText.of(rule)));
            });
    InvalidationRule all =
        Rules.of(Rules.samples().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    assertEquals(List.of(), mistakes(all));
    assertEquals(all, RuleText.parse(RuleText.of(all)));
    assertEquals(List.of("VA", "AQ"), all.countries());
  }

  @ParameterizedTest
  @CsvSource({
    "countries, vatican",
    "countries, UK",
    "countries, 'GB,UK'",
    "countries, va",
    "mailDomain, no domain",
    "mailDomain, localhost",
    "mailDomain, 'example.org,localhost'",
    "mailDomain, 'example.org,'",
    "domainKeys, UznUke",
    "domainKeys, UznUke11kqQyX",
    "domainKeys, 'UznUke11kqQy,example.org'",
    "nameContains, <b>",
    "nameEquals, =1+1",
    "medium, <b>",
    "language, no such tongue",
    "locality, <b>",
    "organisation, <b>",
    "importId, <b>",
    "nameContains, ' '",
    "nameContains, \u0301",
    "nameEquals, ' '",
    "locality, ' '",
    "organisation, \u064B",
    "sameNameMoreThan, 0",
    "sameNameMoreThan, 1000001"
  })
  @DisplayName("A mistake is reported at its condition")
  void wrong(String condition, String text) {
    assertEquals(List.of("rule." + condition), mistakes(Rules.of(condition, text)));
  }

  private static List<String> mistakesInBurst(String more, String minutes) {
    return mistakes(Rules.of(Map.of("burstMoreThan", more, "burstMinutes", minutes)));
  }

  @Test
  @DisplayName("Numbers, minutes of a burst and countries of a rule have their limits")
  void bounds() {
    for (String fits : List.of("1", "1000000")) {
      assertEquals(List.of(), mistakes(Rules.of("sameNameMoreThan", fits)));
      assertEquals(List.of(), mistakesInBurst(fits, "1440"));
    }
    assertEquals(List.of("rule.burstMoreThan"), mistakesInBurst("0", "1"));
    assertEquals(List.of("rule.burstMoreThan"), mistakesInBurst("1000001", "1"));
    assertEquals(List.of("rule.burstMinutes"), mistakesInBurst("1", "0"));
    assertEquals(List.of("rule.burstMinutes"), mistakesInBurst("1", "1441"));
    List<String> codes = new Countries().all().subList(0, InvalidationRule.COUNTRIES_MOST + 1);
    String most = String.join(",", codes.subList(0, InvalidationRule.COUNTRIES_MOST));
    assertEquals(List.of(), mistakes(Rules.of("countries", most)));
    String more = String.join(",", codes);
    assertEquals(List.of("rule.countries"), mistakes(Rules.of("countries", more)));
  }

  @Test
  @DisplayName("A country or mail domain that is named twice is kept once")
  void twice() {
    InvalidationRule rule =
        Rules.of(
            Map.of(
                "countries", "VA,AQ,VA",
                "mailDomain", "example.org, example.net,example.org",
                "domainKeys", "UznUke11kqQy,UznUke11kqQy"));
    assertEquals(List.of("VA", "AQ"), rule.countries());
    assertEquals("example.org,example.net", rule.mailDomain());
    assertEquals(List.of("UznUke11kqQy"), rule.domainKeys());
    assertEquals(List.of(), mistakes(rule));
  }

  @Test
  @DisplayName("R13: a rule has up to 50 mail domains by name, and up to 50 by fingerprint")
  void domains() {
    for (String condition : List.of("mailDomain", "domainKeys")) {
      String one = condition.equals("mailDomain") ? "example.org" : "UznUke11kqQy";
      String many = condition.equals("mailDomain") ? "d%02d.example.org" : "UznUke11kq%02d";
      String most =
          IntStream.range(0, InvalidationRule.DOMAINS_MOST)
              .mapToObj(many::formatted)
              .collect(Collectors.joining(","));
      assertEquals(List.of(), mistakes(Rules.of(condition, most)));
      assertEquals(List.of("rule." + condition), mistakes(Rules.of(condition, most + "," + one)));
      assertTrue(Rules.of(condition, one).asksForDomain());
      assertTrue(Rules.of(condition, one).isPersonal());
    }
    assertEquals(
        List.of("example.org", "example.net"),
        Rules.of("mailDomain", "example.org, example.net").domains().stream()
            .map(MailDomain::name)
            .toList());
    assertTrue(Rules.of("domainKeys", "UznUke11kqQy").hasKey("UznUke11kqQyAndMore"));
    assertFalse(Rules.of("domainKeys", "UznUke11kqQy").hasKey("uznUke11kqQyAndMore"));
    assertFalse(Rules.of("mailDomain", "example.org").hasKey("UznUke11kqQyAndMore"));
    assertFalse(Rules.of("countries", "VA").asksForDomain());
  }

  @Test
  @DisplayName("R13: a rule has as many characters of a fingerprint as trends and lists show")
  void letters() {
    assertEquals(SignatureFilter.DOMAIN_LETTERS, InvalidationRule.KEY_LETTERS);
  }

  @Test
  @DisplayName("R8: forgetting people removes all personal conditions, and leaves the others")
  void withoutPersons() {
    InvalidationRule all =
        Rules.of(Rules.samples().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    Set<String> left = all.withoutPersons().texts().keySet();
    Set<String> expected = new java.util.TreeSet<>(all.texts().keySet());
    expected.removeAll(InvalidationRule.PERSONAL);
    assertEquals(expected, Set.copyOf(left));
    assertTrue(Rules.of("nameEquals", "Zára  KHAN").isAbout("Zara Khan"));
    assertTrue(Rules.of("nameContains", "zara khan").isAbout("Zara Khan"));
    assertFalse(Rules.of("nameContains", "zara").isAbout("Zara Khan"));
    assertFalse(Rules.of("countries", "VA").isAbout(null));
  }

  @Test
  @DisplayName("A rule with a name or with a code of a link is personal")
  void personal() {
    for (String one : List.of("nameEquals", "medium", "campaign", "referrer")) {
      assertTrue(Rules.of(one, "a0137").isPersonal(), one);
    }
    assertFalse(Rules.of("countries", "VA").isPersonal());
    assertFalse(Rules.none().isPersonal());
  }

  @Test
  @DisplayName("A rule asks how a signature was confirmed if its time, source or bursts matter")
  void howConfirmed() {
    Set<String> asking = Set.of("confirmedFrom", "confirmedTo", "source", "burstMoreThan");
    Rules.samples()
        .forEach(
            sample -> {
              InvalidationRule rule = Rules.of(sample.getKey(), sample.getValue());
              String name = sample.getKey();
              assertEquals(asking.contains(name), rule.asksHowConfirmed(), name);
              assertEquals(name.equals("burstMoreThan"), rule.asksForBursts(), name);
            });
  }

  @Test
  @DisplayName("The id of an import may begin with any character")
  void importId() {
    assertEquals(List.of(), mistakes(Rules.of("importId", "-Hk3v0XbQf6mY2rT8wLzAq")));
  }

  @Test
  @DisplayName("A burst needs both its numbers, and a time has to end after it begins")
  void together() {
    assertEquals(List.of("rule.burstMinutes"), mistakes(Rules.of("burstMoreThan", "5")));
    assertEquals(List.of("rule.burstMoreThan"), mistakes(Rules.of("burstMinutes", "5")));
    Map<String, String> backwards =
        Map.of("signedFrom", "2020-11-20T09:00:00Z", "signedTo", "2020-11-20T09:00:00Z");
    assertEquals(List.of("rule.signedTo"), mistakes(Rules.of(backwards)));
    Map<String, String> nothing =
        Map.of("confirmedFrom", "2020-11-20T09:00:00Z", "confirmedTo", "2020-11-20T08:59:59Z");
    assertEquals(List.of("rule.confirmedTo"), mistakes(Rules.of(nothing)));
  }

  @Test
  @DisplayName("R10: a rule is within a moderator's limits if all its countries are")
  void limits() {
    InvalidationRule both = Rules.of("countries", "SE,VA");
    assertTrue(both.isWithin(Set.of()));
    assertTrue(both.isWithin(Set.of("VA", "SE", "GB")));
    assertFalse(both.isWithin(Set.of("SE")));
    InvalidationRule all = Rules.of("mailDomain", "example.org");
    assertTrue(all.isWithin(Set.of()));
    assertFalse(all.isWithin(Set.of("SE")));
  }
}
