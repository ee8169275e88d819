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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Invitation by mail")
class InvitationMailTest {

  private static final Instant END = Instant.parse("2020-11-20T09:00:00Z");
  private static final Texts TEXTS = new Texts();
  private static final Countries COUNTRIES = new Countries();
  private static final LocalizedText YEAR = LocalizedText.of("en", "2030");
  private static final LocalizedText WATER =
      LocalizedText.of("en", "Clean water").with("de", "Sauberes Wasser");

  private final StaffMails mails = new StaffMails();
  private final StaffMember anna = new StaffMember("Anna", "anna@example.org", "en", "UTC", END);
  private List<RoleAssignment> roles = List.of();

  /** Contains the inviter, and the recipient of the mails, with the roles set by the test. */
  private final class Directory extends StaffDirectory {

    @Override
    public Optional<StaffMember> byEmail(String email) {
      return Optional.of(omar("en")).filter(one -> one.email().equals(email));
    }

    @Override
    public Optional<StaffMember> byPublicId(String publicId) {
      return Optional.of(anna).filter(one -> one.publicId().equals(publicId));
    }

    @Override
    public List<RoleAssignment> rolesOf(StaffMember staff) {
      return roles;
    }
  }

  @BeforeEach
  void begin() throws ReflectiveOperationException {
    set("texts", TEXTS);
    set("countries", COUNTRIES);
    set("directory", new Directory());
    set("baseUrl", "https://example.org");
    set("clock", Clock.fixed(END.minusSeconds(1), ZoneOffset.UTC));
  }

  private void set(String name, Object value) throws ReflectiveOperationException {
    Field field = StaffMails.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(mails, value);
  }

  private static StaffMember omar(String language) {
    return new StaffMember("Omar", "omar@example.org", language, "UTC", END);
  }

  private MailOrder order(String language, StaffMails.Work work) {
    return StaffMails.invitation(omar(language), anna, work, new StaffTokens.Issued("t1", END));
  }

  private static RoleAssignment role(Role role, Long campaignId, String country) {
    return new RoleAssignment(omar("en"), role, campaignId, country, END);
  }

  private String plain(String language, StaffMails.Work work) {
    return mails.compose(order(language, work), Locale.of(language)).plain();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|(role: Coordinator, all campaigns).",
        "de|(Rolle: Koordination, alle Kampagnen).",
        "fr|(rôle\u00a0: Coordination, toutes les campagnes).",
        "es|(rol: Coordinación, todas las campañas).",
        "ar|(الدور: منسّق الحملة، كل الحملات).",
        "ur|(کردار: رابطہ کار، تمام مہمات)۔"
      })
  @DisplayName("the invitation names the role and says that it is for all campaigns")
  void everywhere(String language, String words) {
    String all = TEXTS.get(Locale.of(language), "kernel.mail.invitation.everywhere");
    LocalizedText title = LocalizedText.of(language, all);
    String plain = plain(language, new StaffMails.Work(Role.COORDINATOR, title, null, null));
    assertTrue(plain.contains(words), plain);
    assertTrue(plain.contains("/console/invitation?token=t1&lang=" + language), plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "ar", "ur"})
  @DisplayName("the invitation names the role, its campaign and its country")
  void local(String language) {
    Locale locale = Locale.of(language);
    String role = TEXTS.get(locale, "kernel.role.COUNTRY_ORGANISER");
    String plain = plain(language, new StaffMails.Work(Role.COUNTRY_ORGANISER, YEAR, 7L, "SE"));
    String where =
        TEXTS.get(locale, "kernel.mail.role.where", "2030", COUNTRIES.name("SE", locale));
    String words = TEXTS.get(locale, "kernel.mail.invitation.role", role, where);
    assertTrue(words.contains(role) && words.contains(where), words);
    assertTrue(plain.contains("(" + words + ")"), plain);
  }

  @Test
  @DisplayName("the subject names the campaign and not the role")
  void subject() {
    MailOrder order = order("en", new StaffMails.Work(Role.READER, WATER, 7L, null));
    assertEquals(
        "Invitation to work with us: Clean water", mails.compose(order, Locale.ENGLISH).subject());
  }

  @Test
  @DisplayName("the campaign's title is marked with its language if that is not the reader's")
  void tongue() {
    StaffMails.Work work = new StaffMails.Work(Role.READER, WATER, 7L, null);
    MailText german = mails.compose(order("de", work), Locale.GERMAN);
    assertTrue(german.plain().contains("Sauberes Wasser"), german.plain());
    assertEquals(List.of(), german.names());
    MailText french = mails.compose(order("fr", work), Locale.FRENCH);
    assertEquals(List.of(new MailText.Passage("Clean water", "en")), french.names());
    assertTrue(french.marked().contains(MailText.named("Clean water")), french.marked());
    assertFalse(french.marked().contains(MailText.named("Omar")), french.marked());
  }

  @Test
  @DisplayName("R11: if the ordered role was revoked, the invitation names a role that is left")
  void taken() {
    StaffMails.Work work = new StaffMails.Work(Role.COUNTRY_ORGANISER, WATER, 7L, "SE");
    roles = List.of(role(Role.READER, null, null), role(Role.TRANSLATOR, null, null));
    MailText french = mails.compose(order("fr", work), Locale.FRENCH);
    String reader = TEXTS.get(Locale.FRENCH, "kernel.role.READER");
    assertTrue(french.plain().contains(reader + ", toutes les campagnes)."), french.plain());
    assertTrue(french.subject().contains("toutes les campagnes"), french.subject());
    assertFalse(french.plain().contains(COUNTRIES.name("SE", Locale.FRENCH)), french.plain());
    assertFalse(french.plain().contains("Clean water"), french.plain());
    assertEquals(List.of(), french.names());
  }

  @Test
  @DisplayName(
      "R11: the invitation names the ordered role while it exists, whatever other roles there are")
  void namesOrderedRole() {
    StaffMails.Work work = new StaffMails.Work(Role.COUNTRY_ORGANISER, WATER, 7L, "SE");
    String asOrdered = plain("en", work);
    assertTrue(asOrdered.contains("Clean water"), asOrdered);
    roles = List.of(role(Role.READER, null, null), role(Role.COUNTRY_ORGANISER, 7L, "SE"));
    assertEquals(asOrdered, plain("en", work));
    for (RoleAssignment near :
        List.of(
            role(Role.COORDINATOR, null, null),
            role(Role.READER, null, null),
            role(Role.ADMINISTRATOR, null, null))) {
      roles = List.of(near);
      assertFalse(plain("en", work).contains("Clean water"), near.role().name());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|A former member invites you",
        "de|Ein früheres Mitglied lädt Sie",
        "fr|Un ancien membre vous invite",
        "es|Un antiguo miembro te invita",
        "ar|هذه دعوة من عضو سابق إلى",
        "ur|ایک سابق رکن کی طرف سے"
      })
  @DisplayName("R8: the invitation has the inviter's present name, and none of a forgotten one")
  void inviter(String language, String former) {
    StaffMails.Work work = new StaffMails.Work(Role.READER, WATER, 7L, null);
    MailOrder order = order(language, work);
    assertFalse(order.parameters().containsValue("Anna"), order.parameters()::toString);
    anna.introduce("Anna Malik", "en", "UTC", END);
    String named = mails.compose(order, Locale.of(language)).plain();
    assertTrue(named.contains("Anna Malik"), named);
    anna.forget(END);
    String plain = mails.compose(order, Locale.of(language)).plain();
    assertTrue(plain.contains(former), plain);
    assertFalse(plain.contains("Anna"), plain);
  }

  @Test
  @DisplayName("an invitation queued by an earlier build is sent without a role")
  void ofBefore() {
    MailOrder order = order("en", new StaffMails.Work(Role.READER, WATER, 7L, null));
    Map<String, String> given = new HashMap<>(order.parameters());
    given.remove("role");
    given.remove("tongue");
    given.remove(ColleagueMails.COLLEAGUE);
    given.put("inviter", "Anna of before");
    MailOrder before =
        new MailOrder(order.cause(), order.recipient(), "en", order.campaignId(), given);
    MailText text = mails.compose(before, Locale.ENGLISH);
    String plain = text.plain();
    assertEquals(List.of(), text.names());
    assertTrue(
        plain.contains("Anna of before invites you to work in Tadamun (Clean water)."), plain);
    assertFalse(plain.contains("role"), plain);
  }
}
