package org.tadamun.web.console.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("The pages of a petition's texts")
class VersionPagesIT extends FourEyes {

  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  private Visitor first;

  @BeforeEach
  void enter() {
    first = visitors.of(anna);
  }

  private Page page(String page) {
    return first.open("petition/" + page + address.of(petition)).require(200);
  }

  private PetitionView stored() {
    return petitions.bySlug(petition.slug()).orElseThrow();
  }

  private Page prepared(String title) {
    return page("text").type("title_en", title).press("save");
  }

  @Test
  @DisplayName("a new text is prepared and published as a minor change, which is no new version")
  void minor() {
    assertEquals("Free our colleague", page("text").value("title_en"));
    Page compare = prepared("Free our colleagues").requireAt("petition/text-publish");
    compare.requireNotice("The new text is prepared. Nobody signs it before it is published.");
    compare.requireWords("Free our colleagues");
    assertEquals("Free our colleague", stored().text().title().in("en"));
    compare.press("publish").requireMistakeAt("kind");
    Page list = page("text-publish").type("kind", "MINOR").press("publish");
    list.requireAt("petition/versions");
    list.requireNotice("Published as a minor change. The difference is public.");
    assertEquals("Free our colleagues", stored().text().title().in("en"));
    assertEquals(1, stored().textVersion(), "a minor change is no new version");
  }

  @Test
  @DisplayName("a material change opens a new version at zero; the earlier one keeps its figure")
  void material() {
    moderationWorld.confirmed(petition, "SE");
    prepared("Free everybody").requireAt("petition/text-publish");
    String stay = "The signatures so far (now: 1) stay with the earlier version";
    // Figures on pages may be five seconds old.
    Await.untilHolds(Duration.ofSeconds(20), () -> page("text-publish").requireWords(stay));
    Page list = page("text-publish").type("kind", "MATERIAL").press("publish");
    list.requireNotice("Published as a new version. Earlier signers are being asked.");
    assertEquals(2, stored().textVersion());
    Page both = page("versions").requireWords("Free everybody");
    both.requireWords("Signatures of this version: 0", "Signatures of this version: 1");
  }

  @Test
  @DisplayName("the question before publishing names the kind that was chosen")
  void asked() {
    String minor = "Publish this text as a minor change";
    String material = "Publish this text as a material change";
    Page fresh = prepared("Free everybody");
    assertFalse(fresh.html().contains(minor) || fresh.html().contains(material), fresh::html);
    assertTrue(refused("MATERIAL").contains(material));
    assertFalse(refused("MATERIAL").contains(minor));
    assertTrue(refused("MINOR").contains(minor));
    assertFalse(refused("MINOR").contains(material));
    assertEquals(1, stored().textVersion());
  }

  @Test
  @DisplayName("the page before publishing names unchecked, outdated and incomplete translations")
  void lacking() {
    String unchecked = "Not checked by a second person yet: ";
    String partial = "Not completely translated: ";
    Page kept = prepared("Free our colleagues");
    kept.requireWords("Outdated: Arabic", partial + "Arabic").requireNoWords(unchecked);
    page("text").type("title_ar", "الحرية لزملائنا").press("save");
    page("text-publish").requireWords(unchecked + "Arabic", partial + "Arabic");
    Page whole = page("text").type("body_ar", "نطالب بالإفراج عنه.");
    whole.type("demands_0_ar", "أفرجوا عنه").press("save");
    page("text-publish").requireWords(unchecked + "Arabic").requireNoWords(partial);
    Page list = visitors.of(bilal).open("petition/versions" + address.of(petition));
    list.press(checks(list).getFirst()).requireNotice("Translation checked");
    page("text-publish").requireNoWords(unchecked, partial);
  }

  /** The page after a refused note, with this kind chosen. */
  private String refused(String kind) {
    Page typed = page("text-publish").type("kind", kind).type("note_en", "<b>x</b>");
    return typed.press("publish").requireMistakeAt("note_en").html();
  }

  @Test
  @DisplayName("a change with one more demand is refused as minor and published as material")
  void demands() {
    page("text").type("demands_1_en", "Punish those who took him").press("save");
    Page compare = page("text-publish").requireWords("A change that adds or takes away a demand");
    Page refused = compare.type("kind", "MINOR").press("publish");
    refused.requireAt("petition/text-publish").requireNoWords("Published as");
    assertFalse(refused.notices().isEmpty(), refused::words);
    assertEquals(1, stored().text().demands().size());
    page("text-publish").type("kind", "MATERIAL").press("publish").requireAt("petition/versions");
    assertEquals(2, stored().text().demands().size());
  }

  @Test
  @DisplayName("a prepared text can be discarded")
  void discarded() {
    prepared("Free everybody").press("discard").requireAt("petition/versions");
    first.open("petition/text-publish" + address.of(petition)).require(404);
    assertEquals("Free our colleague", page("text").value("title_en"));
  }

  @Test
  @DisplayName(
      "a text without a title, one with markup, and a form from an outdated page are refused")
  void wrong() {
    Page empty = page("text").type("title_en", "").type("title_ar", "");
    empty.press("save").requireMistakeAt("title_en");
    page("text").type("body_en", "<b>x</b>").press("save").requireMistakeAt("body_en");
    Page old = page("text");
    prepared("Mine");
    old.type("title_en", "Yours").press("save").requireWords("This was changed after");
    assertEquals("Mine", page("text").value("title_en"));
  }

  @Test
  @DisplayName("a text that changed after it was compared is shown before it is published")
  void unseen() {
    prepared("Free everybody");
    Page old = page("text-publish").type("kind", "MINOR").type("note_en", "Better words");
    prepared("Free them all");
    Page asked = old.press("publish").requireWords("This was changed after", "Free them all");
    assertEquals("Better words", asked.value("note_en"));
    assertEquals("Free our colleague", stored().text().title().in("en"));
    asked.press("publish").requireAt("petition/versions");
    assertEquals("Free them all", stored().text().title().in("en"));
  }

  @Test
  @DisplayName("R8: a text without its source is refused at its field, and the typing is kept")
  void source() {
    Page emptied = page("text").type("body_en", "").type("body_ar", "نطالب بالإفراج عنه.");
    Page refused = emptied.press("save").requireMistakeAt("body_en");
    assertEquals("نطالب بالإفراج عنه.", refused.value("body_ar"));
    page("text").type("title_en", "").press("save").requireMistakeAt("title_en");
    Page demand = page("text").type("demands_3_ar", "أفرجوا عنه");
    Page told = demand.press("save").requireMistakeAt("demands_1_en");
    assertEquals("أفرجوا عنه", told.value("demands_1_ar"), "moved up beside the others");
    assertEquals("", told.value("demands_3_ar"));
    first.open("petition/text-publish" + address.of(petition)).require(404);
    assertEquals("Free our colleague", stored().text().title().in("en"));
  }

  @Test
  @DisplayName("a second person may check a translation, but not its author")
  void translations() {
    page("text").type("title_ar", "الحرية لزملائنا").press("save");
    assertEquals(List.of(), checks(page("versions")));
    Visitor second = visitors.of(bilal);
    Page list = second.open("petition/versions" + address.of(petition)).require(200);
    assertTrue(!checks(list).isEmpty(), list::words);
    list.press(checks(list).getFirst()).requireNotice("Translation checked");
  }

  @Test
  @DisplayName(
      "version R9: a translator may write translations, but neither the source nor publish")
  void translator() {
    Visitor translator = visitors.of(Role.TRANSLATOR, address.campaign(petition));
    String text = "petition/text" + address.of(petition);
    Page form = translator.open(text).require(200).requireWords("You may write the translations.");
    Page list = form.type("title_ar", "الحرية لزملائنا").press("save");
    list.requireAt("petition/versions").requireNotice("The translations are saved.");
    assertEquals("الحرية لزملائنا", page("text").value("title_ar"));
    assertNotEquals("الحرية لزملائنا", stored().text().title().in("ar"), "nothing is published");
    List<AuditEntry> trail = world.audit("petition", petition.slug());
    assertEquals("petition.translated", trail.getLast().action());
    assertEquals("ar", trail.getLast().to());
    translator.open(text).type("title_en", "Free all").press("save");
    assertFalse(translator.open(text).offers("demands_1_en"), "there is one demand");
    assertEquals("Free our colleague", page("text").value("title_en"));
    Page compare = translator.open("petition/text-publish" + address.of(petition)).require(200);
    assertFalse(compare.offers("publish") || compare.offers("discard"));
    assertEquals(1, stored().textVersion());
  }

  private static List<String> checks(Page page) {
    return page.buttons().stream().filter(button -> button.endsWith(":check")).toList();
  }

  @Test
  @DisplayName("a reader is offered nothing to change")
  void reader() {
    prepared("Free everybody");
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    for (String one : List.of("text", "text-publish", "versions")) {
      Page page = reader.open("petition/" + one + address.of(petition)).require(200);
      for (String act : List.of("save", "publish", "discard")) {
        assertFalse(page.offers(act), () -> one + " offers " + act);
      }
      assertEquals(List.of(), checks(page), one);
    }
    assertEquals(1, stored().textVersion());
  }
}
