package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("Mail to a staff member who was reactivated")
class ColleagueMailsTest {

  private static final Instant END = Instant.parse("2020-11-20T09:00:00Z");

  private final ColleagueMails mails = new ColleagueMails();

  @BeforeEach
  void begin() throws ReflectiveOperationException {
    set("texts", new Texts());
    set("baseUrl", "https://example.org");
  }

  private void set(String name, Object value) throws ReflectiveOperationException {
    Field field = ColleagueMails.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(mails, value);
  }

  private MailText composed(String language, Instant now) throws ReflectiveOperationException {
    StaffMember omar = new StaffMember("Omar", "omar@example.org", language, "UTC", END);
    StaffMember anna = new StaffMember("Anna", "anna@example.org", "en", "UTC", END);
    MailOrder order = ColleagueMails.letIn(omar, anna, new StaffTokens.Issued("t1", END));
    set("clock", Clock.fixed(now, ZoneOffset.UTC));
    return mails.compose(order, Locale.of(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName(
      "staff R14: the mail has the link while it is valid, and the page to ask for one after that")
  void link(String language) throws ReflectiveOperationException {
    MailText early = composed(language, END.minusSeconds(1));
    assertTrue(early.plain().contains("/console/new-password?token=t1&lang=" + language));
    MailText late = composed(language, END);
    assertEquals(early.subject(), late.subject());
    assertTrue(late.plain().contains("Omar") && late.plain().contains("Anna"), late.plain());
    assertTrue(
        late.plain()
            .endsWith("\n\nhttps://example.org/console/forgotten-password?lang=" + language + "\n"),
        late.plain());
    assertFalse(late.plain().contains("t1"), late.plain());
  }
}
