package org.tadamun.web.console.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Statements;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The waiting texts on the dashboard")
class WaitingTextsIT extends FourEyes {

  private static final List<String> TONGUES = List.of("en", "ar");
  private static final int MORE = 5;
  private static final String CHECK = "1 translation to check";
  private static final String OUTDATED = "1 translation is outdated";
  private static final String PARTIAL = "1 translation is incomplete";
  private static final String PREPARED = "The new text is prepared.";

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Translations translations;
  @Inject private Visitors visitors;

  private Page dashboard(Person who) {
    return visitors.of(who).open("dashboard" + address.campaignOf(petition)).require(200);
  }

  private Page page(Person who, String name) {
    return visitors.of(who).open("petition/" + name + address.of(petition)).require(200);
  }

  /** The page to which the only link with these words leads. */
  private Page follow(Person who, String line) {
    List<String> links = dashboard(who).links(line);
    assertEquals(1, links.size(), links::toString);
    return visitors.of(who).open(links.getFirst()).require(200);
  }

  private Person of(Role role) {
    return world.person(role, petition.campaignId(), null);
  }

  private static long offered(Page page, String act) {
    return page.buttons().stream().filter(button -> button.endsWith(":" + act)).count();
  }

  @Test
  @DisplayName("dashboard R6: an unchecked translation is named to staff who did not write it")
  void unchecked() {
    page(anna, "text").type("title_ar", "الحرية لزملائنا").press("save");
    dashboard(anna).requireNoWords(CHECK);
    dashboard(of(Role.READER)).requireNoWords(CHECK, PARTIAL, PREPARED);
    dashboard(of(Role.TRANSLATOR)).requireWords(CHECK);
    Page list = follow(bilal, CHECK).requireAt("petition/versions");
    assertEquals(1, offered(list, "check"));
    String check = list.buttons().stream().filter(one -> one.endsWith(":check")).findFirst().get();
    list.press(check).requireNotice("Translation checked");
    dashboard(bilal).requireNoWords(CHECK);
  }

  @Test
  @DisplayName("an outdated translation is named until it is kept")
  void outdated() {
    dashboard(bilal).requireNoWords(OUTDATED);
    page(anna, "text").type("title_en", "Free our colleagues").press("save");
    dashboard(anna).requireWords(OUTDATED).requireNoWords(CHECK);
    Page list = follow(bilal, OUTDATED).requireAt("petition/versions");
    assertEquals(1, offered(list, "keep"));
    String keep = list.buttons().stream().filter(one -> one.endsWith(":keep")).findFirst().get();
    list.press(keep);
    dashboard(bilal).requireNoWords(OUTDATED, CHECK);
    dashboard(of(Role.TRANSLATOR)).requireWords(CHECK);
  }

  @Test
  @DisplayName("an incomplete translation is named until it is complete or the petition is closed")
  void partial() throws Exception {
    Person translator = of(Role.TRANSLATOR);
    follow(translator, PARTIAL).requireAt("petition/versions").requireWords("Some parts are not");
    Page text = page(translator, "text").type("body_ar", "نطالب بالإفراج عنه.");
    text.type("demands_0_ar", "أفرجوا عنه").press("save");
    dashboard(translator).requireNoWords(PARTIAL);
    page(bilal, "text-publish").press("discard");
    dashboard(translator).requireWords(PARTIAL);
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    dashboard(translator).requireNoWords(PARTIAL, CHECK);
  }

  @Test
  @DisplayName("a language without any text is named, and linked for translators")
  void missing() {
    String of = address.campaignOf(petition);
    String slug = World.unique("petition");
    Page fresh = visitors.of(anna).open("petition/edit" + of).type("slug", slug);
    fresh.type("title_ar", "").type("body_en", "We demand it.").press("save");
    String list = "petition/versions" + of + "&petition=" + slug;
    Page inForm = visitors.of(anna).open(list).requireWords("Arabic Not written yet");
    assertEquals(List.of(), inForm.links("Open beside the source"), "it is written in the form");
    Person translator = of(Role.TRANSLATOR);
    Page here = visitors.of(translator).open(list).requireWords("Arabic Not written yet");
    String beside = "petition/text" + of + "&petition=" + slug + "&language=ar";
    assertEquals(List.of(beside), here.links("Open beside the source"));
    visitors.of(of(Role.READER)).open(list).require(200).requireNoWords("Not written yet");
    assertEquals(2, dashboard(translator).links(PARTIAL).size(), "one for each petition");
    Page text = visitors.of(translator).open(beside).type("title_ar", "أفرجوا عنه");
    text.press("save").requireAt("petition/versions").requireNoWords("Not written yet");
  }

  @Test
  @DisplayName("a prepared text is named to staff who may publish it, until it is published")
  void prepared() {
    dashboard(bilal).requireNoWords(PREPARED);
    page(bilal, "edit").requireNoWords(PREPARED);
    Person translator = of(Role.TRANSLATOR);
    page(translator, "text").type("title_ar", "الحرية لزملائنا").press("save");
    dashboard(translator).requireNoWords(PREPARED);
    page(bilal, "edit").requireWords(PREPARED).follow("Compare and publish");
    page(bilal, "list").requireWords(PREPARED);
    page(translator, "list").requireNoWords(PREPARED);
    Page compare = follow(bilal, PREPARED).requireAt("petition/text-publish");
    compare.type("kind", "MINOR").press("publish");
    dashboard(bilal).requireNoWords(PREPARED);
    page(bilal, "list").requireNoWords(PREPARED);
  }

  @Test
  @DisplayName(
      "the query needs as many statements for six petitions as for one; readers may not ask")
  void cost() throws Exception {
    long id = petition.campaignId();
    List<Translations.Waiting> one = Acting.as(bilal, () -> translations.waiting(id, TONGUES));
    assertEquals(List.of(new Translations.Waiting(petition.slug(), 1, 0, 1, false)), one);
    int before =
        Statements.of(factory, () -> Acting.as(bilal, () -> translations.waiting(id, TONGUES)));
    CampaignView campaign = address.campaign(petition);
    for (int i = 0; i < MORE; i++) {
      petitionWorld.open(campaign);
    }
    int after =
        Statements.of(factory, () -> Acting.as(bilal, () -> translations.waiting(id, TONGUES)));
    assertEquals(before, after);
    Person reader = of(Role.READER);
    Acting.refused(reader, EJBAccessException.class, () -> translations.waiting(id, TONGUES));
  }
}
