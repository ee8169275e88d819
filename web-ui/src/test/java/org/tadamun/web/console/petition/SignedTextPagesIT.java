package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The signed text on the page of a petition")
class SignedTextPagesIT extends CoordinatorsDesk {

  @Inject private Petitions petitions;

  private String query;
  private String slug;

  @BeforeEach
  void begin() {
    slug = World.unique("petition");
    query = "?campaign=" + campaign.slug();
    Page fresh = coordinator.open("petition/edit" + query).type("slug", slug);
    fresh.type("body_en", "We demand that he is released.").press("save");
  }

  private Page edit() {
    return coordinator.open("petition/edit" + query + "&petition=" + slug).require(200);
  }

  private PetitionView stored() {
    return petitions.bySlug(slug).orElseThrow();
  }

  private static Set<String> inputs(Page page) {
    return page.inputs("save").keySet();
  }

  @Test
  @DisplayName(
      "once the petition is open, its text is read-only, with a link to prepare the next one")
  void read() {
    assertTrue(inputs(edit()).contains("form:body_en"));
    Page draft = edit();
    assertTrue(draft.html().contains("data-lacks=\"Not completely written yet: {0}."), draft::html);
    draft.press("open").requireNotice("The petition is open");
    Page open = edit();
    for (String settled : new String[] {"title_en", "body_en", "demands_0_en"}) {
      assertFalse(inputs(open).contains("form:" + settled), settled);
    }
    assertEquals("We demand that he is released.", open.value("body_en"));
    assertFalse(open.offers("demands_1_en"), "no demand is added");
    open.requireWords("with a minor change all signatures stay");
    open.follow("Prepare a new text").requireAt("petition/text");
  }

  @Test
  @DisplayName(
      "the question before the first opening names the translations that nobody has checked")
  void unchecked() {
    String unchecked = "Not checked by a second person yet: ";
    assertTrue(edit().html().contains(unchecked + "Arabic."), edit()::html);
    edit().press("open");
    edit().press("pause");
    assertFalse(edit().html().contains(unchecked), "it was open before");
  }

  @Test
  @DisplayName("the question before opening names no language if there is no translation")
  void namesNoLanguageWithoutTranslation() {
    edit().type("title_ar", "").press("save");
    assertFalse(edit().html().contains("Not checked by a second person yet: "), edit()::html);
  }

  @Test
  @DisplayName("a changed signed text is ignored, and all else is stored")
  void sent() {
    edit().press("open");
    Page typed = edit().type("title_en", "Something else").type("body_en", "Else.");
    typed.type("goal", "700").press("save").requireNotice("Petition saved");
    assertEquals(700, stored().goal());
    assertEquals("Free our colleague", stored().text().title().in("en"));
    assertEquals("We demand that he is released.", stored().text().body().in("en"));
    edit().press("pause");
    edit().type("body_en", "Else.").press("open").requireNotice("The petition is open");
    assertEquals(PetitionState.OPEN, stored().state());
    assertEquals("We demand that he is released.", stored().text().body().in("en"));
  }

  @Test
  @DisplayName("a missing language can be added once and is fixed from then on")
  void added() {
    edit().press("open");
    Page page = edit().type("body_ar", "نطالب بالإفراج عنه.");
    page.press("save").requireNotice("Petition saved");
    assertEquals("نطالب بالإفراج عنه.", stored().text().body().in("ar"));
    assertFalse(inputs(edit()).contains("form:body_ar"));
  }
}
