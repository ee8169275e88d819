package org.tadamun.web.console.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A form of the console that was open while a colleague saved")
class MeanwhilePagesIT {

  private static final String STALE = "This was changed after you had opened it.";
  private static final String SAVED = "Saved.";

  @Inject private Campaigns campaigns;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Visitor rosa;
  private Visitor omar;

  @BeforeEach
  void begin() {
    campaign = world.campaign();
    rosa = visitors.coordinator(campaign);
    omar = visitors.coordinator(campaign);
    edit(rosa).type("languages", "en", "ar", "ur").press("save").requireNotice(SAVED);
  }

  private String of(String page) {
    return page + "?campaign=" + campaign.slug();
  }

  private Page edit(Visitor who) {
    return who.open(of("campaign/edit")).require(200);
  }

  private Page overview(Visitor who) {
    return who.open(of("campaign/overview")).require(200);
  }

  private CampaignView stored() {
    return campaigns.bySlug(campaign.slug()).orElseThrow();
  }

  private String petition() {
    String slug = World.unique("petition");
    Page fresh = rosa.open(of("petition/edit")).type("slug", slug);
    fresh.type("body_en", "We demand that he is released.").press("save");
    return slug;
  }

  private Page petition(Visitor who, String slug) {
    return who.open(of("petition/edit") + "&petition=" + slug).require(200);
  }

  private PetitionView stored(String slug) {
    return petitions.bySlug(slug).orElseThrow();
  }

  @Test
  @DisplayName("R1: translations by two translators and a coordinator's change are all stored")
  void translators() {
    Page arabic = edit(visitors.of(Role.TRANSLATOR, campaign));
    Page urdu = edit(visitors.of(Role.TRANSLATOR, campaign));
    edit(rosa).type("hashtag", "#FreeHim").press("save").requireNotice(SAVED);
    arabic.type("summary_ar", "اختُطف ليلًا.").type("demands_0_ar", "أفرجوا عنه");
    arabic.press("save").requireNotice(SAVED);
    urdu.type("summary_ur", "اسے رات کو اٹھایا گیا۔").type("demands_0_ur", "اسے رہا کرو");
    urdu.press("save").requireNotice(SAVED);
    LocalizedText summary = stored().texts().summary();
    assertEquals("He was taken at night.", summary.in("en"));
    assertEquals("اختُطف ليلًا.", summary.in("ar"));
    assertEquals("اسے رات کو اٹھایا گیا۔", summary.in("ur"));
    LocalizedText demand = stored().texts().demands().getFirst();
    assertEquals("أفرجوا عنه", demand.in("ar"));
    assertEquals("اسے رہا کرو", demand.in("ur"));
    assertEquals("#FreeHim", stored().hashtag());
    List<AuditEntry> trail = world.audit("campaign", campaign.slug());
    assertEquals("campaign.translated", trail.getLast().action());
    assertEquals("campaign.translated", trail.get(trail.size() - 2).action());
  }

  @Test
  @DisplayName("R1: two translations of a petition into different languages are both stored")
  void petitionText() {
    String slug = petition();
    String text = of("petition/text") + "&petition=" + slug;
    Page arabic = visitors.of(Role.TRANSLATOR, campaign).open(text).require(200);
    Page urdu = visitors.of(Role.TRANSLATOR, campaign).open(text).require(200);
    arabic.type("body_ar", "نطالب بالإفراج عنه.").press("save").requireAt("petition/versions");
    urdu.type("body_ur", "ہم اس کی رہائی چاہتے ہیں۔").press("save").requireAt("petition/versions");
    LocalizedText body = stored(slug).text().body();
    assertEquals("نطالب بالإفراج عنه.", body.in("ar"));
    assertEquals("ہم اس کی رہائی چاہتے ہیں۔", body.in("ur"));
  }

  @Test
  @DisplayName("R1: a text is stored although a colleague opened and paused the campaign meanwhile")
  void ledOn() {
    Page old = edit(omar);
    overview(rosa).press("live");
    overview(rosa).press("pause");
    old.type("caseText_en", "It was three in the morning.").press("save").requireNotice(SAVED);
    assertEquals("It was three in the morning.", stored().texts().caseText().in("en"));
    assertEquals(CampaignState.PAUSED, stored().state());
  }

  @Test
  @DisplayName("R2: a field that both changed shows both texts, and saving again decides")
  void both() {
    Page old = edit(omar);
    Page first = edit(rosa).type("title_en", "Free our friend").type("hashtag", "#Friend");
    first.type("summary_ar", "صديقنا").press("save").requireNotice(SAVED);
    int version = stored().version();
    Page asked = old.type("title_en", "Free the teacher").type("hashtag", "#Teacher").press("save");
    asked.requireWords(STALE, "What somebody else has written here meanwhile", "Free our friend");
    asked.requireMistakeAt("title_en", "hashtag");
    assertTrue(asked.mistakeAt("hashtag").contains("#Friend"), asked.mistakeAt("hashtag"));
    assertEquals("Free the teacher", asked.value("title_en"));
    assertEquals("#Teacher", asked.value("hashtag"));
    assertEquals("صديقنا", asked.value("summary_ar"), "nobody else wrote there");
    assertEquals(version, stored().version());
    Page wrong = asked.type("hashtag", "#Not one").press("save").requireMistakeAt("hashtag");
    wrong.requireWords("Free our friend");
    wrong.type("hashtag", "#Teacher").press("save").requireNotice(SAVED);
    assertEquals("Free the teacher", stored().title().in("en"));
    assertEquals("#Teacher", stored().hashtag());
    assertEquals("صديقنا", stored().texts().summary().in("ar"));
  }

  @Test
  @DisplayName("R2: the form asks again each time somebody has changed the field since")
  void asksAgainAfterEachChange() {
    Page old = edit(omar);
    edit(rosa).type("title_en", "Free our friend").press("save");
    Page asked = old.type("title_en", "Free the teacher").press("save").requireWords(STALE);
    edit(rosa).type("title_en", "Free him now").press("save");
    Page again = asked.press("save").requireWords(STALE, "Free him now");
    again.requireNoWords("Free our friend").press("save").requireNotice(SAVED);
    assertEquals("Free the teacher", stored().title().in("en"));
  }

  @Test
  @DisplayName("R1: texts of a petition are stored although a colleague paused it meanwhile")
  void pausedPetition() {
    overview(rosa).press("live");
    String slug = petition();
    petition(rosa, slug).press("open");
    Page old = petition(omar, slug);
    petition(rosa, slug).press("pause");
    Page saved = old.type("thanks_en", "Thank you.").type("thanks_ur", "شکریہ").press("save");
    saved.requireNotice("Petition saved");
    assertEquals("شکریہ", stored(slug).thanks().in("ur"));
    assertEquals(PetitionState.PAUSED, stored(slug).state());
  }

  @Test
  @DisplayName(
      "R1: quotes in different languages are both stored; in the same language the form asks")
  void quotes() {
    overview(rosa).press("live");
    Page fresh = rosa.open(of("endorsements/edit")).type("newEndorser_kind", "ORGANISATION");
    fresh.type("newEndorser_country", "CA").type("kind", "LETTER").type("state", "RECEIVED");
    fresh.type("newEndorser_name_en", World.unique("Union of Weavers"));
    Page made = fresh.type("capacity", "FOR_ORGANISATION").press("save");
    String form = made.requireAt("endorsements/view").location().replaceFirst("view", "edit");
    Page old = omar.open(form);
    rosa.open(form).type("quote_ar", "أطلقوا سراحه").press("save");
    old.type("quote_en", "Let him go.").press("save").requireAt("endorsements/view");
    Page both = rosa.open(form);
    assertEquals("أطلقوا سراحه", both.value("quote_ar"));
    assertEquals("Let him go.", both.value("quote_en"));
    assertEquals("ar", both.value("original"), "the first one stays the original");
    Page late = omar.open(form).type("quote_en", "Release him.");
    rosa.open(form).type("quote_en", "Free him.").press("save");
    late.press("save").requireWords(STALE, "Free him.").requireMistakeAt("quote_en");
  }

  @Test
  @DisplayName("R4: a changed text for a petition opened meanwhile is kept in the form, not stored")
  void openedPetition() {
    overview(rosa).press("live");
    String slug = petition();
    Page old = petition(omar, slug);
    petition(rosa, slug).press("open");
    Page refused = old.type("body_en", "We ask for his release.").press("save");
    assertEquals("We ask for his release.", refused.value("body_en"));
    assertEquals("We demand that he is released.", stored(slug).text().body().in("en"));
    assertEquals(PetitionState.OPEN, stored(slug).state());
  }

  @Test
  @DisplayName("R3: a petition with a change not yet seen is opened only at the second press")
  void unseen() {
    overview(rosa).press("live");
    String slug = petition();
    Page old = petition(omar, slug).type("thanks_en", "Thank you.");
    petition(rosa, slug).type("goal", "700").press("save").requireNotice("Petition saved");
    Page asked = old.press("open").requireWords(STALE + " Nothing was done.");
    assertEquals(PetitionState.DRAFT, stored(slug).state());
    assertEquals("700", asked.value("goal"));
    assertEquals("Thank you.", asked.value("thanks_en"));
    asked.press("open");
    assertEquals(PetitionState.OPEN, stored(slug).state());
    assertEquals(700, stored(slug).goal());
    assertEquals("Thank you.", stored(slug).thanks().in("en"));
  }

  @Test
  @DisplayName("R3: a text for an outcome declared meanwhile is published only at the second press")
  void ended() {
    overview(rosa).press("live");
    Page old = overview(omar);
    overview(rosa).press("won");
    Page asked = old.type("outcomeText_en", "We go on.").press("keep");
    asked.requireWords(STALE + " Nothing was done.");
    assertEquals("We go on.", asked.value("outcomeText_en"));
    assertNull(LocalizedText.orNull(stored().outcomeText()));
    asked.press("keep").requireNotice(SAVED);
    assertEquals("We go on.", stored().outcomeText().in("en"));
  }
}
