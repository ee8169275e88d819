package org.tadamun.kernel.mail.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.OutgoingMail;

@DisplayName("Mail in the list of the outbox")
class MailRowTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static MailRow row(OutgoingMail mail) {
    return MailRow.of(mail, NOW);
  }

  private static MailRow failed(String reason) {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "encrypted-address", NOW);
    mail.claim("mark", NOW);
    mail.giveUp(reason);
    return row(mail);
  }

  @Test
  @DisplayName("the row of a new mail has neither address nor failure")
  void fresh() {
    MailRow row = row(new OutgoingMail("a.cause", "en", null, "encrypted-address", NOW));
    assertFalse(row.toString().contains("encrypted-address"));
    assertNull(row.failureName());
    assertEquals("", row.failureCode());
    assertTrue(row.isWaiting());
  }

  @Test
  @DisplayName("the row of a failed mail has name and code of the failure")
  void failure() {
    assertEquals("REFUSED", failed("REFUSED 550 5.1.1").failureName());
    assertEquals("550 5.1.1", failed("REFUSED 550 5.1.1").failureCode());
    assertEquals("INTERRUPTED", failed("INTERRUPTED").failureName());
    assertEquals("", failed("INTERRUPTED").failureCode());
  }

  @Test
  @DisplayName("the row says that the mail may have arrived if its last failure does not say so")
  void inDoubt() {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "encrypted-address", NOW);
    assertFalse(row(mail).isElseInDoubt());
    mail.claim("mark", NOW);
    mail.tryAgainUnanswered(NOW, "INTERRUPTED");
    assertFalse(row(mail).isElseInDoubt(), "its words do");
    mail.claim("mark", NOW);
    mail.giveUp("DEFERRED 450");
    assertTrue(row(mail).isElseInDoubt());
    assertFalse(failed("DEFERRED 450").isElseInDoubt());
    assertFalse(failed("UNANSWERED").isElseInDoubt());
  }

  @Test
  @DisplayName(
      "the row has the time of the next attempt if that is in the future and the mail waits")
  void notBefore() {
    OutgoingMail mail = new OutgoingMail("a.cause", "en", null, "encrypted-address", NOW);
    assertNull(row(mail).notBefore());
    Instant later = NOW.plusSeconds(1);
    mail.claim("mark", later);
    assertNull(row(mail).notBefore(), "it is being sent");
    mail.tryAgainAt(later, "DEFERRED 450");
    assertEquals(later, row(mail).notBefore());
    assertNull(MailRow.of(mail, later).notBefore());
    mail.cancel();
    assertNull(row(mail).notBefore());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("every kind of failure has a text")
  void words(MailFailure failure) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            MailRow.class.getResourceAsStream("/i18n/kernel/en.properties"),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    assertNotNull(
        bundle.getProperty("kernel.mail.failure." + failed(failure.name()).failureName()));
  }
}
