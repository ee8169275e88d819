package org.tadamun.kernel.campaign.boundary.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignTranslations;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.OwnTranslation;
import org.tadamun.kernel.translation.entity.TranslatedWords;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Translations of a campaign's texts")
class CaseTranslationsIT {

  private static final String DRAFT = "هذه ترجمة لم يتحقق منها شخص ثانٍ بعد.";
  private static final String OUTDATED = "تغيّر النص الأصلي";
  private static final String PARTS = "بعض الأجزاء لم تُترجم بعد.";

  @Inject private Campaigns campaigns;
  @Inject private CampaignTranslations writing;
  @Inject private CaseTranslations translations;
  @Inject private World world;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  private CampaignView campaign;
  private Person anna;
  private Person bilal;
  private Person translator;

  @BeforeEach
  void begin() {
    campaign = world.liveCampaign();
    anna = world.person(Role.COORDINATOR, campaign.id(), null);
    bilal = world.person(Role.COORDINATOR, campaign.id(), null);
    translator = world.person(Role.TRANSLATOR, campaign.id(), null);
  }

  private CampaignView stored() {
    return campaigns.bySlug(campaign.slug()).orElseThrow();
  }

  private static CampaignDraft draft(CampaignTexts texts) {
    CampaignDraft plain = World.draft();
    return new CampaignDraft(
        texts,
        plain.targetCountry(),
        plain.hashtag(),
        plain.languages(),
        plain.zone(),
        plain.startedOn(),
        plain.smallCells());
  }

  private void edit(Person who, CampaignTexts texts) throws Exception {
    int version = stored().version();
    Acting.as(who, () -> campaigns.edit(campaign.slug(), version, draft(texts)));
  }

  /** The stored texts, with an Arabic summary and demand. */
  private CampaignTexts whole() {
    CampaignTexts texts = stored().texts();
    return new CampaignTexts(
        texts.title(),
        texts.summary().with("ar", "اختُطف ليلًا."),
        texts.caseText(),
        texts.demands().stream().map(demand -> demand.with("ar", "أفرجوا عنه")).toList());
  }

  /** The stored texts, with another source text. */
  private CampaignTexts moved(String summary) {
    CampaignTexts texts = stored().texts();
    return new CampaignTexts(
        texts.title(), texts.summary().with("en", summary), texts.caseText(), texts.demands());
  }

  private TranslationView arabic() {
    return translations.of(campaign.id(), stored().texts()).stream()
        .filter(one -> one.language().equals("ar"))
        .findFirst()
        .orElseThrow();
  }

  private void check(Person who, String language, String hash) throws Exception {
    Acting.does(who, () -> translations.check(campaign.slug(), language, hash));
  }

  private void keep(Person who, String hash) throws Exception {
    Acting.does(who, () -> translations.keep(campaign.slug(), "ar", hash));
  }

  private String page(String language) {
    return Site.get("/" + language + "/campaigns/" + campaign.slug()).require(200).body();
  }

  @Test
  @DisplayName(
      "R2 R3: an unchecked translation is public with a note until a second person has checked it")
  void check() throws Exception {
    String parts = page("ar");
    assertTrue(parts.contains(DRAFT) && parts.contains(PARTS), parts);
    edit(anna, whole());
    TranslationView fresh = arabic();
    assertEquals(TranslationState.DRAFT, fresh.state());
    assertTrue(fresh.whole());
    assertEquals(anna.name(), fresh.writtenBy());
    String unchecked = page("ar");
    assertTrue(unchecked.contains(DRAFT) && !unchecked.contains(PARTS), unchecked);
    assertThrows(OwnTranslation.class, () -> check(anna, "ar", fresh.textHash()));
    assertEquals(TranslationState.DRAFT, arabic().state());
    int version = stored().version();
    check(bilal, "ar", fresh.textHash());
    assertEquals(TranslationState.CHECKED, arabic().state());
    assertEquals(bilal.name(), arabic().checkedBy());
    assertEquals(version, stored().version(), "who writes meanwhile is not overtaken by it");
    assertFalse(page("ar").contains("class=\"note\""));
    assertFalse(page("en").contains("class=\"note\""), "the source");
    assertFalse(page("fr").contains("class=\"note\""), "the source, to those whom nobody wrote to");
    assertThrows(WrongState.class, () -> check(translator, "ar", fresh.textHash()));
    AuditEntry told = world.audit("campaign", campaign.slug()).getLast();
    assertEquals("campaign.translation-checked", told.action());
    assertEquals("ar DRAFT", told.from());
    assertEquals("ar CHECKED", told.to());
  }

  @Test
  @DisplayName(
      "R1 R2: a change of the source makes it outdated; one person keeps it, a third one checks it")
  void outdated() throws Exception {
    edit(anna, whole());
    CampaignTexts before = stored().texts();
    check(bilal, "ar", arabic().textHash());
    edit(bilal, moved("He was taken at dawn."));
    String hash = arabic().textHash();
    assertEquals(TranslationState.OUTDATED, arabic().state());
    assertTrue(page("ar").contains(OUTDATED), page("ar"));
    assertThrows(WrongState.class, () -> check(translator, "ar", hash));
    keep(bilal, hash);
    assertEquals(TranslationState.DRAFT, arabic().state());
    assertEquals(
        "campaign.translation-kept", world.audit("campaign", campaign.slug()).getLast().action());
    assertThrows(OwnTranslation.class, () -> check(anna, "ar", hash), "she wrote the words");
    assertThrows(OwnTranslation.class, () -> check(bilal, "ar", hash), "he kept them");
    assertThrows(WrongState.class, () -> keep(bilal, hash), "it is a draft");
    check(translator, "ar", hash);
    assertEquals(TranslationState.CHECKED, arabic().state());
    edit(bilal, before);
    assertEquals(TranslationState.CHECKED, arabic().state(), "the first source came back");
  }

  @Test
  @DisplayName(
      "R1: the removal of a demand makes a translation outdated, though its words went too")
  void demand() throws Exception {
    edit(anna, whole());
    check(bilal, "ar", arabic().textHash());
    edit(bilal, whole().withoutDemands());
    assertEquals(TranslationState.OUTDATED, arabic().state());
    assertEquals(anna.name(), arabic().wordsBy());
  }

  @Test
  @DisplayName("R3: a language in which only demands are written gets the note too")
  void demandsAlone() throws Exception {
    assertFalse(page("ur").contains("class=\"note\""));
    CampaignTexts texts = stored().texts();
    edit(
        anna,
        new CampaignTexts(
            texts.title(),
            texts.summary(),
            texts.caseText(),
            texts.demands().stream().map(demand -> demand.with("ur", "اسے رہا کرو")).toList()));
    String unchecked = page("ur");
    assertTrue(
        unchecked.contains("class=\"note\"") && unchecked.contains("اسے رہا کرو"), unchecked);
    assertEquals(new CaseTranslations.Waiting(2, 0), waiting(bilal));
  }

  @Test
  @DisplayName("R2: a translator who wrote a translation cannot check it; a coordinator can")
  void translated() throws Exception {
    CampaignDraft draft = draft(whole());
    int version = stored().version();
    Acting.as(translator, () -> writing.translate(campaign.slug(), version, draft));
    String hash = arabic().textHash();
    assertThrows(OwnTranslation.class, () -> check(translator, "ar", hash));
    check(anna, "ar", hash);
    assertEquals(anna.name(), arabic().checkedBy());
  }

  @Test
  @DisplayName(
      "R4: a translation without a known writer can be checked by anybody, and becomes outdated")
  void before() throws Exception {
    forget();
    assertEquals(TranslationState.DRAFT, arabic().state());
    assertNull(arabic().writtenBy());
    CampaignTexts old = stored().texts();
    edit(anna, moved("He was taken at dawn."));
    assertEquals(TranslationState.OUTDATED, arabic().state());
    assertEquals(TranslatedWords.UNKNOWN, arabic().wordsBy());
    edit(anna, old);
    assertEquals(TranslationState.DRAFT, arabic().state(), "and are not those of who edits");
    check(anna, "ar", arabic().textHash());
    assertEquals(TranslationState.CHECKED, arabic().state());
    forget();
    check(bilal, "ar", arabic().textHash());
    assertEquals(bilal.name(), arabic().checkedBy(), "also where nobody has edited since");
  }

  @Test
  @DisplayName(
      "Translations of an ended campaign still wait for a check; those of an archived one do not")
  void ended() throws Exception {
    CaseTranslations.Waiting one = new CaseTranslations.Waiting(1, 0);
    assertEquals(one, waiting(bilal));
    Acting.as(
        bilal,
        () -> campaigns.decide(campaign.slug(), stored().version(), CampaignState.WON, null));
    assertTrue(page("ar").contains(DRAFT));
    assertEquals(one, waiting(bilal));
    Acting.as(bilal, () -> campaigns.archive(campaign.slug(), stored().version()));
    assertEquals(new CaseTranslations.Waiting(0, 0), waiting(bilal));
  }

  private CaseTranslations.Waiting waiting(Person who) throws Exception {
    return Acting.as(who, () -> translations.waiting(campaign.id()));
  }

  /** Removes the record of who wrote, as for a campaign from before that was recorded. */
  private void forget() throws Exception {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM kernel_campaign_translation WHERE campaign_id = ?")) {
      delete.setLong(1, campaign.id());
      assertTrue(delete.executeUpdate() > 0);
    }
  }

  @Test
  @DisplayName(
      "R2: only staff who may edit or translate the campaign check the present translation")
  void refusals() throws Exception {
    String hash = arabic().textHash();
    Person stranger = world.person(Role.TRANSLATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> check(stranger, "ar", hash));
    Person reader = world.person(Role.READER, campaign.id(), null);
    assertThrows(EJBAccessException.class, () -> check(reader, "ar", hash));
    assertThrows(Stale.class, () -> check(bilal, "ar", "0".repeat(64)));
    assertThrows(NotFound.class, () -> check(bilal, "de", hash));
    assertThrows(WrongState.class, () -> check(bilal, "en", hash));
    assertThrows(WrongState.class, () -> keep(bilal, hash), "nothing has moved");
    assertNull(arabic().checkedAt());
    LocalizedText other = stored().texts().title().with("ar", "الحرية له");
    CampaignTexts texts = stored().texts();
    edit(anna, new CampaignTexts(other, texts.summary(), null, texts.demands()));
    assertThrows(Stale.class, () -> check(bilal, "ar", hash), "the words are others by now");
  }
}
