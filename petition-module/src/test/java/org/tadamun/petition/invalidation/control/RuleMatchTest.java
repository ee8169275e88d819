package org.tadamun.petition.invalidation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.Rules;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;

class RuleMatchTest {

  private static final Instant SIGNED = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant CONFIRMED = Instant.parse("2020-11-20T08:30:00Z");

  private static Signature zara() {
    return confirmed(new Signer("Zara", "Núñez", "GB", "Málaga", "Unite", "ur", Visibility.PUBLIC));
  }

  private static Signature confirmed(Signer signer) {
    Signature signature =
        new Signature(
            7,
            1,
            new Mailbox("fingerprint", 1, "encrypted", "domain"),
            signer,
            new Origin("mail", "release", "friend"),
            false,
            SIGNED);
    signature.confirm(CONFIRMED);
    return signature;
  }

  private static boolean matches(InvalidationRule rule) {
    return new RuleMatch(rule, Findings.NONE).test(zara());
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "confirmedFrom, 2020-11-20T08:30:00Z",
    "confirmedTo, 2020-11-20T08:30:01Z",
    "signedFrom, 2020-11-20T08:00:00Z",
    "signedTo, 2020-11-20T08:00:01Z",
    "countries, 'VA,GB'",
    "nameContains, nune",
    "nameContains, RA NU",
    "nameEquals, zara  nunez",
    "medium, mail",
    "campaign, release",
    "referrer, friend",
    "source, ONLINE",
    "language, UR",
    "locality, malaga",
    "organisation, UNITE",
    "visibility, PUBLIC"
  })
  @DisplayName("A signature matches each condition that is true for it")
  void fitting(String condition, String text) {
    assertTrue(matches(Rules.of(condition, text)));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "confirmedFrom, 2020-11-20T08:30:01Z",
    "confirmedTo, 2020-11-20T08:30:00Z",
    "signedFrom, 2020-11-20T08:00:01Z",
    "signedTo, 2020-11-20T08:00:00Z",
    "countries, VA",
    "nameContains, mouse",
    "nameEquals, zara",
    "medium, share",
    "campaign, Release",
    "referrer, enemy",
    "source, PAPER",
    "source, PARTNER",
    "importId, some-import",
    "language, ar",
    "locality, malag",
    "organisation, unison",
    "visibility, ANONYMOUS"
  })
  @DisplayName("A signature does not match a condition that is false for it")
  void unfitting(String condition, String text) {
    assertFalse(matches(Rules.of(condition, text)));
  }

  @Test
  @DisplayName(
      "R15: the condition byPass separates signatures through an event pass from all others")
  void byPass() {
    Signature hall = zara();
    hall.cameByPass();
    for (boolean asked : new boolean[] {true, false}) {
      RuleMatch match = new RuleMatch(Rules.of("byPass", "" + asked), Findings.NONE);
      assertEquals(asked, match.test(hall));
      assertEquals(!asked, match.test(zara()));
    }
  }

  @Test
  @DisplayName("R1: all conditions of a rule have to be true")
  void conjunction() {
    assertTrue(matches(Rules.of(Map.of("countries", "GB", "locality", "Málaga"))));
    assertFalse(matches(Rules.of(Map.of("countries", "GB", "locality", "Leeds"))));
  }

  @Test
  @DisplayName("R13: a mail domain matches by its name or by the beginning of its fingerprint")
  void beginnings() {
    InvalidationRule named = Rules.of("mailDomain", "example.org");
    InvalidationRule begun = Rules.of("domainKeys", "domain");
    InvalidationRule both = Rules.of(Map.of("mailDomain", "example.org", "domainKeys", "domain"));
    Findings other = found("other", RepeatedNames.NONE, Bursts.NONE);
    assertFalse(new RuleMatch(named, other).test(zara()));
    assertTrue(new RuleMatch(begun, other).test(zara()));
    assertTrue(new RuleMatch(both, other).test(zara()));
    InvalidationRule elsewhere = Rules.of("domainKeys", "omain");
    assertFalse(new RuleMatch(elsewhere, other).test(zara()), "not in the middle");
    InvalidationRule there = Rules.of(Map.of("domainKeys", "domain", "countries", "VA"));
    assertFalse(new RuleMatch(there, other).test(zara()), "R1 what else is asked has to be true");
  }

  @Test
  @DisplayName("A mail domain matches only if the signature has its fingerprint")
  void domain() {
    InvalidationRule rule = Rules.of("mailDomain", "example.org");
    assertTrue(new RuleMatch(rule, found("domain", RepeatedNames.NONE, Bursts.NONE)).test(zara()));
    assertFalse(new RuleMatch(rule, found("other", RepeatedNames.NONE, Bursts.NONE)).test(zara()));
  }

  @Test
  @DisplayName(
      "R9: a name is repeated within one country and version, in upper and lower case alike")
  void repeated() {
    InvalidationRule rule = Rules.of("sameNameMoreThan", "3");
    RepeatedNames names = repeated(RepeatedNames.mark(1, "ZARA", "núñez", "GB"));
    RepeatedNames elsewhere = repeated(RepeatedNames.mark(1, "Zara", "Núñez", "PK"));
    RepeatedNames later = repeated(RepeatedNames.mark(2, "Zara", "Núñez", "GB"));
    assertTrue(new RuleMatch(rule, found(null, names, Bursts.NONE)).test(zara()));
    assertFalse(new RuleMatch(rule, found(null, elsewhere, Bursts.NONE)).test(zara()));
    assertFalse(new RuleMatch(rule, found(null, later, Bursts.NONE)).test(zara()));
    RepeatedNames many =
        repeated(
            RepeatedNames.mark(1, "Zara", "Núñez", "PK"),
            RepeatedNames.mark(1, "Zara", "Núñez", "GB"),
            RepeatedNames.mark(2, "Zara", "Núñez", "GB"));
    assertTrue(new RuleMatch(rule, found(null, many, Bursts.NONE)).test(zara()));
  }

  @ParameterizedTest
  @CsvSource({"İBRAHİM, ibrahim", "İbrahim, i\u0307brahi\u0307m", "ΝΙΚΟΣ, νικοσ", "ΝΙΚΟΣ, Νικος"})
  @DisplayName("R9: a repeated name is the same in upper and lower case, in Turkish and Greek too")
  void small(String written, String other) {
    Signer signer = new Signer(written, written, "TR", null, null, "tr", Visibility.PUBLIC);
    InvalidationRule rule = Rules.of("sameNameMoreThan", "3");
    assertTrue(new RuleMatch(rule, often(other, other)).test(confirmed(signer)));
    assertFalse(new RuleMatch(rule, often(other, "Z")).test(confirmed(signer)));
    assertFalse(new RuleMatch(rule, often("Z", other)).test(confirmed(signer)));
  }

  private static Findings often(String given, String family) {
    return found(null, repeated(RepeatedNames.mark(1, given, family, "TR")), Bursts.NONE);
  }

  @Test
  @DisplayName("R9: a name is not repeated if only the letters of both its parts together are")
  void parts() {
    assertNotEquals(
        RepeatedNames.mark(1, "Ana", "Maria", "ES"), RepeatedNames.mark(1, "AnaMa", "ria", "ES"));
  }

  @Test
  @DisplayName("A burst matches only signatures of its country and time")
  void burst() {
    InvalidationRule rule = Rules.of(Map.of("burstMoreThan", "1", "burstMinutes", "1"));
    Bursts bursts = new Bursts(1, Duration.ofMinutes(1));
    bursts.confirmed("GB", CONFIRMED.minusSeconds(5));
    bursts.confirmed("GB", CONFIRMED);
    assertTrue(new RuleMatch(rule, found(null, RepeatedNames.NONE, bursts)).test(zara()));
    assertFalse(matches(rule));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "nameContains, zara",
    "nameContains, ' '",
    "nameEquals, zara nunez",
    "nameEquals, ' '",
    "locality, malaga",
    "locality, ' '",
    "organisation, unite",
    "organisation, ' '",
    "mailDomain, example.org",
    "sameNameMoreThan, 1"
  })
  @DisplayName("An erased signature matches no name, place, organisation or mail domain")
  void erased(String condition, String text) {
    Signature nobody = zara();
    nobody.erase("nobody", CONFIRMED);
    Findings all = found("domain", repeated(RepeatedNames.mark(1, null, null, "GB")), Bursts.NONE);
    assertFalse(new RuleMatch(Rules.of(condition, text), all).test(nobody));
    assertTrue(new RuleMatch(Rules.of("countries", "GB"), all).test(nobody));
  }

  @ParameterizedTest(name = "{0} = {1} matches: {2}")
  @CsvSource({
    "confirmedFrom, 2020-11-20T08:00:00Z, true",
    "confirmedFrom, 2020-11-20T08:00:01Z, false",
    "confirmedTo, 2020-11-20T09:00:00Z, true",
    "confirmedTo, 2020-11-20T08:59:59Z, false",
    "signedFrom, 2020-11-20T08:00:00Z, true",
    "signedFrom, 2020-11-20T08:00:01Z, false",
    "signedTo, 2020-11-20T09:00:00Z, true",
    "signedTo, 2020-11-20T08:59:59Z, false"
  })
  @DisplayName("R11: an erased signature matches a time only if it includes the whole hour")
  void hour(String condition, String text, boolean meant) {
    Signature nobody = zara();
    nobody.erase("nobody", CONFIRMED);
    assertEquals(
        meant, new RuleMatch(Rules.of(condition, text), Findings.NONE).test(nobody), condition);
  }

  @Test
  @DisplayName("R11: an erased signature is in no burst")
  void noBurst() {
    Signature nobody = zara();
    nobody.erase("nobody", CONFIRMED);
    Bursts bursts = new Bursts(1, Duration.ofMinutes(1));
    bursts.confirmed("GB", nobody.confirmedAt());
    bursts.confirmed("GB", nobody.confirmedAt());
    InvalidationRule rule = Rules.of(Map.of("burstMoreThan", "1", "burstMinutes", "1"));
    assertFalse(new RuleMatch(rule, found(null, RepeatedNames.NONE, bursts)).test(nobody));
  }

  @Test
  @DisplayName(
      "An imported signature matches its source and its import, until its signer confirms it")
  void imported() {
    Signature imported =
        new Signature(
            7,
            1,
            new Mailbox("fingerprint", 1, "encrypted", "domain"),
            zara().signer(),
            Origin.NONE,
            false,
            SIGNED);
    imported.confirmByImport(42, SignatureSource.PARTNER, CONFIRMED);
    InvalidationRule partner = Rules.of("source", "PARTNER");
    InvalidationRule own = Rules.of("importId", "some-import");
    assertTrue(new RuleMatch(partner, Findings.NONE).test(imported));
    assertFalse(new RuleMatch(Rules.of("source", "ONLINE"), Findings.NONE).test(imported));
    assertTrue(new RuleMatch(own, ofImport(42L)).test(imported));
    assertFalse(new RuleMatch(own, ofImport(43L)).test(imported));
    imported.adopt(imported.signer(), CONFIRMED);
    assertFalse(new RuleMatch(partner, Findings.NONE).test(imported));
    assertFalse(new RuleMatch(own, ofImport(42L)).test(imported));
  }

  private static Findings ofImport(long number) {
    return new Findings(null, number, RepeatedNames.NONE, Bursts.NONE);
  }

  private static RepeatedNames repeated(long... marks) {
    return RepeatedNames.of(LongStream.of(marks));
  }

  private static Findings found(String domain, RepeatedNames names, Bursts bursts) {
    return new Findings(domain == null ? null : Set.of(domain), null, names, bursts);
  }
}
