package org.tadamun.web.console.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The translations of a campaign's texts in the console")
class CaseTranslationPagesIT {

  private static final String CHECK = "1 translation of the campaign’s texts to check";
  private static final String OUTDATED = "1 translation of the campaign’s texts is outdated";
  private static final String UNCHECKED = "Not checked by a second person yet: Arabic.";

  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Visitor anna;
  private Visitor bilal;

  @BeforeEach
  void begin() {
    campaign = world.campaign();
    anna = visitors.coordinator(campaign);
    bilal = visitors.of(Role.COORDINATOR, campaign);
    save(anna, "title_ar", "الحرية له");
  }

  private static List<String> offered(Page page, String act) {
    return page.buttons().stream().filter(button -> button.endsWith(":" + act)).toList();
  }

  private Page page(Visitor who, String name) {
    return who.open(name + "?campaign=" + campaign.slug()).require(200);
  }

  private Page edit(Visitor who) {
    return page(who, "campaign/edit");
  }

  private void save(Visitor who, String field, String words) {
    edit(who).type(field, words).press("save").requireNotice("Saved.");
  }

  @Test
  @DisplayName(
      "campaign.translation R2: a translation is checked by somebody other than its author")
  void check() {
    Page own = edit(anna).requireWords("Arabic Not checked yet", "English Source");
    assertEquals(List.of(), offered(own, "check"));
    Visitor reader = visitors.of(Role.READER, campaign);
    Page read = edit(reader).requireWords("Arabic Not checked yet");
    assertEquals(List.of(), offered(read, "check"));
    Page page = edit(bilal);
    assertEquals(1, offered(page, "check").size());
    page.press(offered(page, "check").getFirst()).requireNotice("Translation checked");
    Page checked = edit(reader).requireWords("Arabic Checked");
    assertFalse(checked.words().contains("Not checked yet"), checked.words());
    assertTrue(edit(bilal).offers("title_ar"), "and can be written as ever");
  }

  @Test
  @DisplayName(
      "campaign.translation R1: a changed source makes a translation outdated; kept, it is a draft")
  void keep() {
    save(anna, "title_en", "Free him");
    Page page = edit(bilal).requireWords("Arabic Outdated");
    assertEquals(List.of(), offered(page, "check"));
    page.press(offered(page, "keep").getFirst())
        .requireNotice("Kept: the translation is a draft again and can be checked");
    Page own = edit(bilal).requireWords("Arabic Not checked yet");
    assertEquals(List.of(), offered(own, "check"), "who kept it does not check it");
    assertEquals(1, offered(edit(visitors.of(Role.TRANSLATOR, campaign)), "check").size());
  }

  @Test
  @DisplayName(
      "a translation that changed after the page was opened cannot be checked from that page")
  void stale() {
    Page old = edit(bilal);
    save(anna, "title_ar", "الحرية لها");
    old.press(offered(old, "check").getFirst())
        .requireWords("This was changed after you had opened it.");
    edit(bilal).requireWords("Arabic Not checked yet");
  }

  @Test
  @DisplayName("a translation shown anew after a merge can be checked from that form")
  void merged() {
    Page old = edit(bilal);
    edit(anna).type("title_ar", "الحرية لها").type("hashtag", "#Freedom").press("save");
    Page asked = old.type("hashtag", "#Friend").press("save");
    asked.requireWords("This was changed after you had opened it.", "Arabic Not checked yet");
    assertEquals("الحرية لها", asked.value("title_ar"));
    asked.press(offered(asked, "check").getFirst()).requireNotice("Translation checked");
    edit(anna).requireWords("Arabic Checked");
  }

  @Test
  @DisplayName(
      "dashboard R6: dashboard and question at opening name an unchecked or outdated translation")
  void dashboardNamesUncheckedTranslation() {
    page(anna, "dashboard").requireNoWords(CHECK, OUTDATED);
    page(visitors.of(Role.READER, campaign), "dashboard").requireNoWords(CHECK, OUTDATED);
    assertTrue(page(anna, "campaign/overview").html().contains(UNCHECKED));
    Page there = page(bilal, "dashboard").follow(CHECK).requireAt("campaign/edit");
    there.press(offered(there, "check").getFirst()).requireNotice("Translation checked");
    page(bilal, "dashboard").requireNoWords(CHECK);
    assertFalse(page(anna, "campaign/overview").html().contains(UNCHECKED));
    save(anna, "title_en", "Free him");
    page(anna, "dashboard").requireWords(OUTDATED).requireNoWords(CHECK);
    assertTrue(page(bilal, "campaign/overview").html().contains(UNCHECKED));
    page(bilal, "campaign/overview").press("archive");
    page(bilal, "dashboard").requireNoWords(OUTDATED, CHECK);
  }
}
