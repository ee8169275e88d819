package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Mail to a staff member who was given a role")
class GivenRoleMailTest {

  private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");
  private static final long CAMPAIGN = 7;
  private static final LocalizedText WATER =
      LocalizedText.of("en", "Clean water").with("de", "Sauberes Wasser");

  private final ColleagueMails mails = new ColleagueMails();
  private final StaffMember anna = new StaffMember("Anna", "anna@example.org", "en", "UTC", NOW);

  /** Contains the colleague who caused the mail. */
  private final class Colleagues extends StaffDirectory {

    @Override
    public Optional<StaffMember> byPublicId(String publicId) {
      return Optional.of(anna).filter(one -> one.publicId().equals(publicId));
    }
  }

  /** Contains one campaign only. */
  private static final class One extends Campaigns {

    @Override
    public Optional<CampaignView> byId(long id) {
      return Optional.of(campaign()).filter(one -> one.id() == id);
    }
  }

  private static CampaignView campaign() {
    return new CampaignView(
        CAMPAIGN,
        "c4mp",
        "water",
        CampaignState.LIVE,
        false,
        false,
        new CampaignTexts(WATER, null, null, List.of()),
        null,
        null,
        List.of("en", "de"),
        ZoneOffset.UTC,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        NOW,
        NOW,
        0);
  }

  @BeforeEach
  void begin() throws ReflectiveOperationException {
    set("texts", new Texts());
    set("directory", new Colleagues());
    set("countries", new Countries());
    set("campaigns", new One());
    set("baseUrl", "https://example.org");
  }

  private void set(String name, Object value) throws ReflectiveOperationException {
    Field field = ColleagueMails.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(mails, value);
  }

  private MailText told(String language, Long campaignId) {
    return mails.compose(order(language, campaignId), Locale.of(language));
  }

  private MailOrder order(String language, Long campaignId) {
    StaffMember omar = new StaffMember("Omar", "omar@example.org", language, "UTC", NOW);
    return ColleagueMails.role(
        ColleagueMails.News.GIVEN, omar, anna, Role.COORDINATOR, campaignId, null);
  }

  @Test
  @DisplayName("the campaign's title is marked with its language if that is not the reader's")
  void spoken() {
    MailText german = told("de", CAMPAIGN);
    assertTrue(german.plain().contains("Sauberes Wasser"), german::plain);
    assertEquals(List.of(), german.names());
    MailText french = told("fr", CAMPAIGN);
    assertTrue(french.plain().contains("Clean water"), french::plain);
    assertEquals(List.of(new MailText.Passage("Clean water", "en")), french.names());
    assertTrue(french.marked().contains(MailText.named("Clean water")), french.marked());
  }

  @Test
  @DisplayName("all campaigns are named in the reader's language; a missing campaign is refused")
  void everywhere() {
    MailText french = told("fr", null);
    assertTrue(french.plain().contains("toutes les campagnes"), french::plain);
    assertEquals(List.of(), french.names());
    assertThrows(NotFound.class, () -> told("fr", CAMPAIGN + 1));
  }

  @Test
  @DisplayName("R8: the mail has the colleague's present name, and none of a forgotten one")
  void colleague() {
    MailOrder order = order("en", null);
    anna.introduce("Anna Malik", "en", "UTC", NOW);
    String named = mails.compose(order, Locale.ENGLISH).plain();
    assertTrue(named.contains("Anna Malik gave you a role"), named);
    anna.forget(NOW);
    String plain = mails.compose(order, Locale.ENGLISH).plain();
    assertTrue(plain.contains("A former member gave you a role"), plain);
  }
}
