package org.tadamun.web.console.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of news")
class UpdatePagesIT extends CoordinatorsDesk {

  @Inject private Updates updates;

  private Page form() {
    return coordinator.open("updates/edit?campaign=" + campaign.slug()).require(200);
  }

  private Page written(String title) {
    return form().type("title_en", title).type("body_en", "He came home.\r\n\r\nAt last.");
  }

  private List<UpdateView> published() {
    return updates.published(campaign.id(), 10);
  }

  @Test
  @DisplayName("news is saved as a draft, published as typed, and withdrawn")
  void savesPublishesAndWithdraws() {
    Page saved = written("He is free").press("save").requireNotice("News saved");
    assertEquals(List.of(), published());
    Page open = saved.type("title_en", "He is free!").press("publish");
    open.requireNotice("News published");
    assertEquals("He is free!", published().getFirst().title().in("en"), "what stands there goes");
    assertEquals("He came home.\n\nAt last.", published().getFirst().body().in("en"));
    assertFalse(open.offers("publish"));
    open.press("withdraw").requireNotice("News withdrawn");
    assertEquals(List.of(), published());
  }

  @Test
  @DisplayName(
      "R4: the words of withdrawn news can be erased once, and no page shows them any more")
  void erased() {
    Page open = written("Amal Khan is free").press("publish");
    assertFalse(open.offers("erase"));
    Page gone = open.press("withdraw").requireNotice("News withdrawn");
    Page erased = gone.press("erase").requireNotice("The words of the news are erased");
    String told = "This news was withdrawn, and its words were erased.";
    erased.requireWords(told).requireNoWords("Amal Khan");
    assertFalse(erased.offers("erase") || erased.offers("save"));
    String list = "updates/list?campaign=" + campaign.slug();
    coordinator.open(list).requireWords(told).requireNoWords("Amal Khan");
    String id = erased.location().replaceFirst(".*id=", "");
    String mailing = "updates/mail?campaign=" + campaign.slug() + "&id=" + id;
    Page mail = coordinator.open(mailing).require(200).requireWords(told);
    mail.requireNoWords("Amal Khan");
    assertFalse(mail.offers("sample"));
    gone.press("erase").requireWords("This was changed after you had opened it.");
  }

  @Test
  @DisplayName("news can be published without being saved first")
  void atOnce() {
    written("He is free").press("publish").requireNotice("News published");
    assertEquals(1, published().size());
  }

  @Test
  @DisplayName(
      "published news accepts missing languages, then nothing; share links exist for written ones")
  void completed() {
    Page draft = written("He is free").press("save");
    assertTrue(draft.html().contains("data-lacks=\"Not written yet: {0}."), draft::html);
    Page open = draft.press("publish").requireNotice("News published");
    open.requireWords("Languages that are missing can be added.", "View on the public page");
    String path = published().getFirst().path(campaign.slug());
    assertTrue(open.html().contains("href=\"/en" + path + "\""), open::html);
    assertFalse(draft.html().contains("data-copy=\"share-"), draft::html);
    assertTrue(open.html().contains("data-copy=\"share-en\""), open::html);
    assertFalse(open.html().contains("data-copy=\"share-ar\""), open::html);
    Page added = open.type("title_ar", "هو حر").press("save").requireNotice("News saved");
    assertTrue(added.html().contains("/ar" + path + "\""), added::html);
    assertEquals("هو حر", published().getFirst().title().in("ar"));
    assertEquals("He is free", published().getFirst().title().in("en"));
    Page whole = coordinator.open(open.location()).type("body_ar", "عاد إلى بيته.").press("save");
    whole.requireWords("This can be read, not changed.");
    assertFalse(whole.offers("save"));
    assertEquals(1, published().size());
  }

  @Test
  @DisplayName("news without a text is neither published nor saved, and what was typed is kept")
  void missing() {
    Page page = form().type("title_en", "He is free").press("publish");
    page.requireMistakeAt("body_en");
    assertEquals("He is free", page.value("title_en"));
    String tongue = "(?s).*<textarea(?=[^>]*\"form:body_ar\")[^>]* lang=\"ar\".*";
    assertTrue(form().html().matches(tongue));
    assertTrue(page.html().matches(tongue), "of what language it is, is lost with the refusal");
    page.press("save").requireMistakeAt("body_en");
    assertEquals(List.of(), published());
    coordinator.open("updates/list?campaign=" + campaign.slug()).requireWords("There is no news");
  }

  @Test
  @DisplayName("a title that a colleague changed is shown before their own is published")
  void stale() {
    Page page = written("He is free").press("save");
    Page other = coordinator.open(page.location());
    other.type("title_en", "He is home").press("save").requireNotice("News saved");
    Page refused = page.type("title_en", "Old news").press("publish");
    refused.requireWords("This was changed after you had opened it.", "He is home");
    assertEquals(List.of(), published());
    refused.press("publish").requireNotice("News published");
    assertEquals("Old news", published().getFirst().title().in("en"));
  }

  @Test
  @DisplayName("a text that a colleague changed is shown before it is published")
  void unseen() {
    Page page = written("He is free").press("save");
    Page other = coordinator.open(page.location());
    other.type("body_en", "He came home late.").press("save").requireNotice("News saved");
    Page asked = page.type("title_en", "He is free!").press("publish");
    asked.requireWords("This was changed after you had opened it. Nothing was done.");
    assertEquals("He came home late.", asked.value("body_en"));
    assertEquals("He is free!", asked.value("title_en"));
    assertEquals(List.of(), published());
    asked.press("publish").requireNotice("News published");
    assertEquals("He came home late.", published().getFirst().body().in("en"));
  }

  @Test
  @DisplayName("the list filters by state and counts each state")
  void list() {
    written("A draft").press("save");
    written("Well known").press("publish");
    Page all = coordinator.open("updates/list?campaign=" + campaign.slug());
    all.requireWords("A draft", "Well known", "All 2", "Draft 1", "Published 1", "Withdrawn 0");
    Page drafts = all.follow("Draft 1").requireWords("A draft").requireNoWords("Well known");
    assertTrue(drafts.location().contains("state=DRAFT"));
    Page none = all.follow("Withdrawn 0").requireWords("No news is in this state.");
    none.follow("Clear the filter").requireWords("A draft", "Well known");
  }

  @Test
  @DisplayName("a reader may only read; staff of another campaign get 404")
  void reader() {
    Page page = written("He is free").press("save");
    Visitor reader = visitors.of(Role.READER, campaign);
    Page shown = reader.open(page.location()).require(200);
    shown.requireWords("This can be read, not changed.");
    assertFalse(shown.offers("save") || shown.offers("publish") || shown.offers("withdraw"));
    Page list = reader.open("updates/list?campaign=" + campaign.slug()).require(200);
    assertEquals(List.of(), list.links("Write news"));
    CampaignView other = world.liveCampaign();
    String id = page.location().replaceFirst(".*id=", "");
    visitors
        .coordinator(other)
        .open("updates/edit?campaign=" + other.slug() + "&id=" + id)
        .require(404);
  }
}
