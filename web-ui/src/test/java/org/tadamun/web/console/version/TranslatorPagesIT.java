package org.tadamun.web.console.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignTranslations;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The pages of a translator")
class TranslatorPagesIT extends LiveCampaign {

  private static final String REFUSED = "You may write translations here, and nothing else";

  /** A field of several lines that is not read-only. */
  private static final Pattern OPEN = Pattern.compile("<textarea(?![^>]*readonly)[^>]*>");

  @Inject private Campaigns campaigns;
  @Inject private CampaignTranslations translations;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  private Visitor translator;

  @BeforeEach
  void begin() {
    translator = visitors.of(Role.TRANSLATOR, campaign);
  }

  private Page page(String name) {
    return translator.open(name + "?campaign=" + campaign.slug()).require(200);
  }

  private CampaignView stored() {
    return campaigns.bySlug(campaign.slug()).orElseThrow();
  }

  @Test
  @DisplayName("kernel.campaign R12: translations of a campaign are stored and audited")
  void campaign() {
    Page form = page("campaign/edit").requireWords("You may write the translations.");
    form.type("summary_ar", "اختُطف ليلًا.").type("demands_0_ar", "أفرجوا عنه");
    form.press("save").requireNotice("Saved.");
    assertEquals("اختُطف ليلًا.", stored().texts().summary().in("ar"));
    assertEquals("أفرجوا عنه", stored().texts().demands().getFirst().in("ar"));
    assertEquals("He was taken at night.", stored().texts().summary().in("en"));
    AuditEntry told = world.audit("campaign", campaign.slug()).getLast();
    assertEquals("campaign.translated", told.action());
    int version = stored().version();
    page("campaign/edit").press("save").requireNotice("Saved.");
    assertEquals(version, stored().version(), "what nobody changed");
  }

  @Test
  @DisplayName(
      "kernel.campaign R12: the source language stays, even if another language is the first")
  void otherFirst() throws Exception {
    int version = stored().version();
    CampaignDraft before = World.draft();
    CampaignDraft turned =
        new CampaignDraft(
            before.texts(),
            before.targetCountry(),
            before.hashtag(),
            List.of("ar", "en"),
            before.zone(),
            before.startedOn(),
            before.smallCells());
    Acting.as(
        visitors.coordinator(campaign).person(),
        () -> campaigns.edit(campaign.slug(), version, turned));
    Page form = page("campaign/edit").requireWords("The texts in English and everything else");
    form.type("title_ar", "أفرجوا عنه").press("save").requireNotice("Saved.");
    assertEquals("أفرجوا عنه", stored().texts().title().in("ar"));
    assertEquals("en", stored().texts().title().sourceLanguage());
    assertEquals(List.of("ar", "en"), stored().languages());
    JsonObject told = Api.anonymous().get("/campaigns/" + campaign.slug()).require(200).json();
    assertEquals("en", told.getString("sourceLanguage"));
  }

  @Test
  @DisplayName(
      "kernel.campaign R12: the source is read-only, and missing source texts have no field")
  void sourceIsReadOnly() {
    int version = stored().version();
    for (String field : List.of("title_en", "summary_en", "demands_0_en")) {
      page("campaign/edit").type(field, "Other").press("save").requireNotice("Saved.");
      assertEquals(version, stored().version(), field);
    }
    assertEquals(1, OPEN.matcher(page("campaign/edit").html()).results().count(), "summary_ar");
    assertTrue(page("campaign/edit").offers("demands_0_ar"));
    for (String none : List.of("caseText_ar", "demands_1_ar")) {
      assertFalse(page("campaign/edit").offers(none), "nothing to translate: " + none);
    }
    Page coordinators =
        visitors.coordinator(campaign).open("campaign/edit?campaign=" + stored().slug());
    assertTrue(coordinators.offers("caseText_ar") && coordinators.offers("demands_1_ar"));
  }

  @Test
  @DisplayName(
      "kernel.campaign R12: changes of the source, the demands or other fields are refused")
  void nothingElse() {
    int version = stored().version();
    CampaignTexts texts = stored().texts();
    LocalizedText another = LocalizedText.of("en", "Other");
    for (List<LocalizedText> demands :
        List.of(List.<LocalizedText>of(), List.of(texts.demands().getFirst(), another))) {
      refuses(version, new CampaignTexts(texts.title(), texts.summary(), null, demands));
    }
    refuses(version, new CampaignTexts(another, texts.summary(), null, texts.demands()));
    page("campaign/edit").type("hashtag", "#Other").press("save").requireWords(REFUSED);
    page("campaign/edit").type("zone", "Asia/Karachi").press("save").requireWords(REFUSED);
    assertEquals(version, stored().version());
    Page read =
        visitors.of(Role.READER, campaign).open("campaign/edit?campaign=" + stored().slug());
    read.require(200).requireWords("This can be read, not changed");
    assertFalse(read.offers("save"));
  }

  private void refuses(int version, CampaignTexts texts) {
    CampaignDraft before = World.draft();
    CampaignDraft draft =
        new CampaignDraft(
            texts,
            before.targetCountry(),
            before.hashtag(),
            before.languages(),
            before.zone(),
            before.startedOn(),
            before.smallCells());
    Acting.refused(
        translator.person(),
        Forbidden.class,
        () -> translations.translate(campaign.slug(), version, draft));
  }

  @Test
  @DisplayName(
      "translations of a draft are stored on the page of its text; the source is read-only")
  void draft() {
    String slug = World.unique("petition");
    Page fresh = visitors.coordinator(campaign).open("petition/edit?campaign=" + campaign.slug());
    fresh.type("slug", slug).type("body_en", "We demand that he is released.").press("save");
    String of = "?campaign=" + campaign.slug() + "&petition=" + slug;
    Page read = translator.open("petition/edit" + of).require(200);
    read.requireWords("This can be read, not changed", "Translate the text");
    assertFalse(read.offers("save"));
    assertTrue(read.offers("body_ar"));
    assertEquals(0, OPEN.matcher(read.html()).results().count(), "what is missing is open");
    Page text = translator.open("petition/text" + of).require(200);
    text.type("body_ar", "نطالب بالإفراج عنه.").press("save").requireAt("petition/versions");
    PetitionText written = petitions.bySlug(slug).orElseThrow().text();
    assertEquals("نطالب بالإفراج عنه.", written.body().in("ar"));
    assertEquals("We demand that he is released.", written.body().in("en"));
    Page other = translator.open("petition/text" + of).type("body_en", "Other words");
    other.press("save").requireAt("petition/versions");
    assertEquals(written, petitions.bySlug(slug).orElseThrow().text(), "the source is read only");
    Page reader = visitors.of(Role.READER, campaign).open("petition/text" + of);
    assertFalse(reader.require(200).offers("save"));
  }

  @Test
  @DisplayName("one language is written beside the source, and the others are kept")
  void writesOneLanguage() {
    String slug = World.unique("petition");
    Page fresh = visitors.coordinator(campaign).open("petition/edit?campaign=" + campaign.slug());
    fresh.type("slug", slug).type("body_en", "We demand that he is released.").press("save");
    PetitionText before = petitions.bySlug(slug).orElseThrow().text();
    String of = "?campaign=" + campaign.slug() + "&petition=" + slug;
    Page list = translator.open("petition/versions" + of).require(200);
    assertTrue(list.html().contains("petition=" + slug + "&amp;language=ar"), list.html());
    Page text = translator.open("petition/text" + of + "&language=ar").require(200);
    assertEquals("We demand that he is released.", text.value("body_en"));
    assertFalse(text.offers("demands_1_ar"), "there is one demand");
    text.type("body_ar", "نطالب بالإفراج عنه.").press("save").requireAt("petition/versions");
    PetitionText written = petitions.bySlug(slug).orElseThrow().text();
    assertEquals(before.body().with("ar", "نطالب بالإفراج عنه."), written.body());
    assertEquals(before.title(), written.title());
    for (String none : List.of("en", "xx")) {
      translator.open("petition/text" + of + "&language=" + none).require(404);
    }
  }
}
