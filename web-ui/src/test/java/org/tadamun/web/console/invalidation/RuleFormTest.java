package org.tadamun.web.console.invalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.signature.entity.Visibility;

class RuleFormTest {

  private final RuleForm form = new RuleForm(ZoneId.of("Asia/Karachi"));

  @Test
  @DisplayName("empty conditions make an empty rule")
  void empty() {
    form.getConditions().put("nameContains", "  ");
    form.getConditions().put("countries", null);
    assertTrue(form.toRule().isEmpty());
  }

  @Test
  @DisplayName("typed moments are in the campaign's time zone; texts are trimmed")
  void typed() {
    form.getConditions().put("signedFrom", LocalDateTime.parse("2020-11-20T13:00"));
    form.getConditions().put("sameNameMoreThan", 3);
    form.getConditions().put("countries", "VA");
    form.getConditions().put("visibility", "PUBLIC");
    form.getConditions().put("nameEquals", " Mickey Mouse ");
    InvalidationRule rule = form.toRule();
    assertEquals(Instant.parse("2020-11-20T08:00:00Z"), rule.signedFrom());
    assertEquals(3, rule.sameNameMoreThan());
    assertEquals(List.of("VA"), rule.countries());
    assertEquals(Visibility.PUBLIC, rule.visibility());
    assertEquals("Mickey Mouse", rule.nameEquals());
  }

  @Test
  @DisplayName("a rule has any number of countries, or none")
  void countries() {
    assertEquals(0, form.getCountries().length);
    form.setCountries(new String[] {"SE", "VA"});
    assertEquals(List.of("SE", "VA"), List.of(form.getCountries()));
    assertEquals(List.of("SE", "VA"), form.toRule().countries());
    form.setCountries(new String[0]);
    assertTrue(form.toRule().isEmpty());
    form.setCountries(null);
    assertTrue(form.toRule().isEmpty());
    RuleForm asked = new RuleForm(ZoneId.of("UTC"), "VA", null, null, List.of());
    assertEquals(List.of("VA"), List.of(asked.getCountries()));
  }

  @Test
  @DisplayName("a time that the campaign's clocks skip is refused at its field")
  void gap() {
    RuleForm berlin = new RuleForm(ZoneId.of("Europe/Berlin"));
    berlin.getConditions().put("signedFrom", LocalDateTime.parse("2027-03-28T02:30"));
    InvalidInput refused = assertThrows(InvalidInput.class, berlin::toRule);
    assertEquals("rule.signedFrom", refused.errors().getFirst().field());
  }

  @Test
  @DisplayName(
      "an alarm in the second of two equal hours keeps its moment until the field is changed")
  void twice() {
    ZoneId london = ZoneId.of("Europe/London");
    Instant raised = Instant.parse("2026-10-25T01:20:00Z");
    RuleForm alarm = new RuleForm(london, "GB", "2026-10-25T01:20:40Z", null, List.of());
    LocalDateTime shown = LocalDateTime.parse("2026-10-25T01:20");
    assertEquals(shown, alarm.getConditions().get("confirmedFrom"));
    assertEquals(raised, alarm.toRule().confirmedFrom());
    alarm.getConditions().put("confirmedFrom", shown.plusMinutes(1));
    alarm.getConditions().put("confirmedTo", shown.plusMinutes(30));
    InvalidationRule typed = alarm.toRule();
    assertEquals(Instant.parse("2026-10-25T00:21:00Z"), typed.confirmedFrom(), "another time");
    assertEquals(Instant.parse("2026-10-25T00:50:00Z"), typed.confirmedTo(), "another field");
  }

  @Test
  @DisplayName("a rule starts with the parameters of an alarm and ignores invalid ones")
  void prefilled() {
    ZoneId zone = ZoneId.of("Asia/Karachi");
    InvalidationRule rule =
        new RuleForm(zone, "VA", "2026-11-25T12:00:31.5Z", null, List.of()).toRule();
    assertEquals(List.of("VA"), rule.countries());
    assertEquals(Instant.parse("2026-11-25T12:00:00Z"), rule.confirmedFrom());
    InvalidationRule domain = new RuleForm(zone, null, null, "example.org", List.of()).toRule();
    assertEquals("example.org", domain.mailDomain());
    assertTrue(new RuleForm(zone, "<script>", "yesterday", "a@b", List.of()).toRule().isEmpty());
    assertTrue(new RuleForm(zone, null, "", "", List.of()).toRule().isEmpty());
  }

  @Test
  @DisplayName(
      "the ticked domains are used once each; typed domains may be separated in several ways")
  void domains() {
    ZoneId zone = ZoneId.of("UTC");
    List<String> ticked = List.of("UznUke11kqQy", "<script>", "A-_UznUke11k", "UznUke11kqQy");
    InvalidationRule rule = new RuleForm(zone, null, null, null, ticked).toRule();
    assertEquals(List.of("UznUke11kqQy", "A-_UznUke11k"), rule.domainKeys());
    form.getConditions().put("mailDomain", " example.org; example.net,\nexample.com, ");
    form.getConditions().put("domainKeys", "UznUke11kqQy  A-_UznUke11k");
    assertEquals("example.org,example.net,example.com", form.toRule().mailDomain());
    assertEquals(rule.domainKeys(), form.toRule().domainKeys());
    form.getConditions().put("mailDomain", " , ");
    form.getConditions().put("domainKeys", "");
    assertTrue(form.toRule().isEmpty());
  }

  @Test
  @DisplayName(
      "an alarm by the time of signing sets that condition instead of the time of confirming")
  void alarmSetsTimeOfSigning() {
    String day = "2020-11-20T08:00:30Z";
    RuleForm both = new RuleForm(ZoneId.of("Asia/Karachi"), "VA", day, null, List.of());
    both.signedSince(null);
    assertEquals(Instant.parse("2020-11-20T08:00:00Z"), both.toRule().confirmedFrom());
    both.signedSince("when it began");
    assertEquals(Instant.parse("2020-11-20T08:00:00Z"), both.toRule().confirmedFrom());
    both.signedSince(day);
    assertEquals(Instant.parse("2020-11-20T08:00:00Z"), both.toRule().signedFrom());
    assertNull(both.toRule().confirmedFrom());
  }
}
