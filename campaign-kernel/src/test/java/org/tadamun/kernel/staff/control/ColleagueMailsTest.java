package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
  private final StaffMember anna = new StaffMember("Anna", "anna@example.org", "en", "UTC", END);

  /** Contains the colleague who caused the mail. */
  private final class Colleagues extends StaffDirectory {

    @Override
    public Optional<StaffMember> byPublicId(String publicId) {
      return Optional.of(anna).filter(one -> one.publicId().equals(publicId));
    }
  }

  @BeforeEach
  void begin() throws ReflectiveOperationException {
    set("texts", new Texts());
    set("directory", new Colleagues());
    set("baseUrl", "https://example.org");
  }

  private void set(String name, Object value) throws ReflectiveOperationException {
    Field field = ColleagueMails.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(mails, value);
  }

  private MailOrder order(String language) {
    StaffMember omar = new StaffMember("Omar", "omar@example.org", language, "UTC", END);
    return ColleagueMails.letIn(omar, anna, new StaffTokens.Issued("t1", END));
  }

  private MailText composed(MailOrder order, Instant now) throws ReflectiveOperationException {
    set("clock", Clock.fixed(now, ZoneOffset.UTC));
    return mails.compose(order, Locale.of(order.language()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName(
      "staff R14: the mail has the link while it is valid, and the page to ask for one after that")
  void link(String language) throws ReflectiveOperationException {
    MailText early = composed(order(language), END.minusSeconds(1));
    assertTrue(early.plain().contains("/console/new-password?token=t1&lang=" + language));
    MailText late = composed(order(language), END);
    assertEquals(early.subject(), late.subject());
    assertTrue(late.plain().contains("Omar") && late.plain().contains("Anna"), late.plain());
    assertTrue(
        late.plain()
            .endsWith("\n\nhttps://example.org/console/forgotten-password?lang=" + language + "\n"),
        late.plain());
    assertFalse(late.plain().contains("t1"), late.plain());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("R8: the mail names nobody who was forgotten, whether its link is valid or not")
  void forgotten(String language) throws ReflectiveOperationException {
    MailOrder order = order(language);
    anna.forget(END);
    String former = new Texts().get(Locale.of(language), "kernel.mail.former-member");
    for (Instant now : List.of(END.minusSeconds(1), END)) {
      String plain = composed(order, now).plain();
      assertTrue(plain.contains(former), plain);
      assertFalse(plain.contains("Anna"), plain);
    }
  }

  @Test
  @DisplayName("a mail queued by an earlier build has the name that was ordered")
  void ofBefore() throws ReflectiveOperationException {
    MailOrder order = order("en");
    Map<String, String> given = new HashMap<>(order.parameters());
    given.remove(ColleagueMails.COLLEAGUE);
    given.put("by", "Anna of before");
    MailOrder before = new MailOrder(order.cause(), order.recipient(), "en", null, given);
    String plain = composed(before, END).plain();
    assertTrue(plain.contains("Anna of before has let you in again."), plain);
  }
}
