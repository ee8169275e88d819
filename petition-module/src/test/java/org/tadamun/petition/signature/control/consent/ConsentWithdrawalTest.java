package org.tadamun.petition.signature.control.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

@DisplayName("R16: Taking back consents by a mailed link")
class ConsentWithdrawalTest {

  private static List<String> wrong(Boolean toTarget, ConsentGiven... answers) {
    return wrong(toTarget, Arrays.asList(answers));
  }

  private static List<String> wrong(Boolean toTarget, List<ConsentGiven> answers) {
    return wrong(toTarget, null, answers);
  }

  private static List<String> wrong(Boolean toTarget, String country, List<ConsentGiven> answers) {
    return ConsentWithdrawal.check(new Violations(), answers, toTarget, country).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  private static ConsentGiven answer(String purpose, Boolean granted) {
    return new ConsentGiven("unite", purpose, granted);
  }

  @Test
  @DisplayName("Several consents can be taken back at once")
  void back() {
    assertEquals(List.of(), wrong(null));
    assertEquals(List.of(), wrong(null, answer("NEWS", false), answer("SHARE", false)));
    assertEquals(List.of(), wrong(true, answer("NEWS", false)));
    assertEquals(List.of(), wrong(false, answer("TARGET", false)));
  }

  @Test
  @DisplayName("A consent cannot be given")
  void given() {
    assertEquals(
        List.of("consents[1].granted"), wrong(null, answer("NEWS", false), answer("SHARE", true)));
  }

  @Test
  @DisplayName("An answer needs organisation, purpose and a no; 75 answers are accepted")
  void complete() {
    assertEquals(List.of("consents[0].granted"), wrong(null, answer("NEWS", null)));
    assertEquals(
        List.of("consents[0].organisation", "consents[0].purpose"),
        wrong(null, new ConsentGiven(null, " ", false)));
    assertEquals(List.of("consents[0]"), wrong(null, (ConsentGiven) null));
    assertEquals(List.of(), wrong(null, Collections.nCopies(75, answer("NEWS", false))));
  }

  @Test
  @DisplayName("Answers about the target country must not contradict each other")
  void target() {
    assertEquals(List.of("consents[0].purpose"), wrong(true, answer("TARGET", false)));
    List<ConsentGiven> former = List.of(new ConsentGiven("unite", "TARGET", false, "PK"));
    assertEquals(List.of("consents[0].purpose"), wrong(true, null, former));
    assertEquals(List.of("consents[0].purpose"), wrong(true, "PK", former));
    assertEquals(List.of(), wrong(true, "GB", former), "two countries, two answers");
    assertEquals(List.of(), wrong(false, "PK", former));
  }

  @Test
  @DisplayName(
      "A consent that is taken back keeps its words and country, and has the moment of the no")
  void words() {
    Instant now = Instant.parse("2026-11-27T05:00:00Z");
    Consent yes =
        new Consent(
            9,
            "unite",
            ConsentPurpose.TARGET,
            "PK",
            true,
            "Yes, name me.",
            "en",
            now.minusSeconds(60));
    Consent no = yes.takenBack(now);
    assertEquals("en", no.textLanguage());
    Consent other = yes.under(8);
    assertEquals(8, other.signatureId());
    assertTrue(other.isGranted() && other.isAbout("unite", ConsentPurpose.TARGET, "PK"));
    assertEquals(yes.givenAt(), other.givenAt());
    assertFalse(no.isGranted());
    assertTrue(no.isAbout("unite", ConsentPurpose.TARGET, "PK"));
    assertFalse(no.isAbout("unite", ConsentPurpose.TARGET, "GB"));
    assertFalse(no.isAbout("others", ConsentPurpose.TARGET, "PK"));
    assertEquals("PK", no.country());
    assertEquals("unite", no.organisation());
    assertTrue(no.isOf("unite", ConsentPurpose.TARGET));
    assertFalse(no.isOf("unite", "NEWS"));
    assertFalse(no.isOf("others", ConsentPurpose.TARGET));
    assertEquals(yes.signatureId(), no.signatureId());
    assertEquals("Yes, name me.", no.textShown());
    assertEquals(now, no.givenAt());
  }
}
