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
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The text of a petition in a form that was open while a colleague saved")
class MeanwhileTextsIT extends LiveCampaign {

  private static final String STALE = "This was changed after you had opened it.";
  private static final String STORED = "Petition saved";

  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  private Visitor rosa;
  private Visitor omar;
  private Visitor translator;
  private String slug;

  @BeforeEach
  void begin() {
    rosa = visitors.coordinator(campaign);
    omar = visitors.coordinator(campaign);
    translator = visitors.of(Role.TRANSLATOR, campaign);
    slug = World.unique("petition");
    Page fresh = rosa.open("petition/edit?campaign=" + campaign.slug()).type("slug", slug);
    fresh.type("demands_0_en", "Release him").type("demands_1_en", "Punish them");
    fresh.type("demands_0_ar", "").type("title_ar", "");
    fresh.type("body_en", "We demand that he is released.").press("save").requireNotice(STORED);
  }

  private Page form(Visitor who) {
    return who.open(of("petition/edit")).require(200);
  }

  private String of(String page) {
    return page + "?campaign=" + campaign.slug() + "&petition=" + slug;
  }

  private PetitionText stored() {
    return petitions.bySlug(slug).orElseThrow().text();
  }

  @Test
  @DisplayName("R5: a translation is not stored while a correction of its source is unseen")
  void asksAfterCorrectedSource() {
    Page arabic = translator.open(of("petition/text")).require(200);
    form(rosa).type("body_en", "We ask that he is released.").press("save").requireNotice(STORED);
    Page asked = arabic.type("body_ar", "نطالب بالإفراج عنه.").press("save");
    asked.requireWords(STALE).requireMistakeAt("body_en");
    assertTrue(asked.mistakeAt("body_en").contains("a translation"), asked.mistakeAt("body_en"));
    assertEquals("We ask that he is released.", asked.value("body_en"));
    assertEquals("نطالب بالإفراج عنه.", asked.value("body_ar"));
    assertNull(stored().body().in("ar"));
    asked.type("body_ar", "نطلب الإفراج عنه.").press("save").requireAt("petition/versions");
    assertEquals("نطلب الإفراج عنه.", stored().body().in("ar"));
  }

  @Test
  @DisplayName("R5: a translation is not stored either if another part of its source was corrected")
  void otherPart() {
    Page arabic = translator.open(of("petition/text")).require(200);
    form(rosa).type("body_en", "We ask that he is released.").press("save").requireNotice(STORED);
    Page asked = arabic.type("demands_0_ar", "أفرجوا عنه").press("save");
    asked.requireWords(STALE + " Nothing was done.").requireMistakeAt("body_en");
    assertEquals("We ask that he is released.", asked.value("body_en"));
    assertNull(stored().demands().getFirst().in("ar"));
    asked.press("save").requireAt("petition/versions");
    assertEquals("أفرجوا عنه", stored().demands().getFirst().in("ar"));
  }

  @Test
  @DisplayName("R5: a corrected source and a field that both changed are shown at the same time")
  void both() {
    Page old = form(omar).type("thanks_en", "Thank you.").type("demands_1_ar", "عاقبوهم");
    Page other = form(rosa).type("thanks_en", "We thank you.");
    other.type("body_en", "We ask that he is released.").press("save").requireNotice(STORED);
    Page asked = old.press("save").requireWords(STALE, "We thank you.");
    asked.requireMistakeAt("thanks_en", "body_en");
    assertEquals("We ask that he is released.", asked.value("body_en"));
    assertNull(stored().demands().getLast().in("ar"));
    asked.press("save").requireNotice(STORED);
    assertEquals("عاقبوهم", stored().demands().getLast().in("ar"));
    assertEquals("Thank you.", petitions.bySlug(slug).orElseThrow().thanks().in("en"));
  }

  @Test
  @DisplayName("R6: a demand removed before a colleague opened the petition can be typed again")
  void opened() {
    Page old = form(omar).type("demands_0_en", "").type("thanks_en", "Thank you.");
    form(rosa).press("open");
    Page refused = old.press("save").requireWords("cannot be changed any more", "Release him");
    assertEquals("Punish them", refused.value("demands_0_en"), "R4");
    assertTrue(refused.offers("pause"), "the page is that of an open petition");
    assertNull(LocalizedText.orNull(petitions.bySlug(slug).orElseThrow().thanks()));
    refused.type("demands_0_en", "Release him").type("demands_1_en", "Punish them");
    refused.press("save").requireNotice(STORED);
    assertEquals(
        List.of("Release him", "Punish them"),
        stored().demands().stream().map(one -> one.in("en")).toList());
    assertEquals("Thank you.", petitions.bySlug(slug).orElseThrow().thanks().in("en"));
  }

  @Test
  @DisplayName("R2: a colleague's time is shown on the clock of its field, which is named")
  void clock() {
    Page old = form(omar);
    form(rosa).type("closesAt", "2099-06-01T14:00").press("save").requireNotice(STORED);
    Page asked = old.type("closesAt", "2099-06-02T14:00").press("save").requireWords(STALE);
    String said = asked.requireMistakeAt("closesAt").mistakeAt("closesAt");
    assertTrue(said.contains("14:00") && said.contains("(Europe/London)"), said);
  }

  @Test
  @DisplayName("R3: the message for a step differs from that for saving if both changed a field")
  void step() {
    Page old = form(omar).type("thanks_en", "Thank you.");
    form(rosa).type("thanks_en", "We thank you.").press("save").requireNotice(STORED);
    Page asked = old.press("open").requireMistakeAt("thanks_en");
    asked.requireWords(STALE + " Nothing was done:", "if you press once more, it is done");
    asked.requireWords("We thank you.").requireNoWords("Nothing was saved yet");
    asked.press("open");
    assertEquals("Thank you.", petitions.bySlug(slug).orElseThrow().thanks().in("en"));
  }
}
