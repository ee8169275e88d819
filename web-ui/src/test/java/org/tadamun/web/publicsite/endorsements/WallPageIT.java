package org.tadamun.web.publicsite.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page of the wall of endorsements")
class WallPageIT extends AtTheDesk {

  private static final String ARABIC = "أطلقوا سراحه";
  private static final String SAYS = "Translated. Language of the original: English";
  private static final String NONE_YET = "No endorsement has been published here yet.";

  @Inject private Visitors visitors;

  private String wall() {
    return Site.get("/en/campaigns/" + desk.campaign().slug() + "/endorsements")
        .require(200)
        .body();
  }

  @Test
  @DisplayName("R1: says that a quote is translated, even if the original is missing")
  void withoutOriginal() throws Exception {
    endorsementWorld.published(desk, EndorsementDrafts.letter("Let him go."));
    assertFalse(wall().contains("Translated."), "an original is none");
    endorsementWorld.published(desk, EndorsementDrafts.quotedIn("ar"));
    String page = wall();
    assertTrue(page.contains(ARABIC) && page.contains(SAYS), page);
  }

  @Test
  @DisplayName("R2: shows the number of results at each filter, and counts no country as none")
  void filters() throws Exception {
    assertTrue(wall().contains(NONE_YET) && wall().contains("As of"));
    EndorsementDraft letter = EndorsementDrafts.letter();
    EndorsementDraft statement =
        EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.STATEMENT);
    for (String country : List.of("GB", "CA", "ZZ")) {
      publish(country, letter);
    }
    publish("CA", letter);
    publish("CA", statement);
    String all = wall();
    assertEquals("3", count(all, "?country=CA"));
    assertEquals("4", count(all, "?kind=LETTER"));
    assertTrue(all.contains("<strong>2</strong>"), "two countries, and one that is none");
    assertTrue(all.contains("No single country") && !all.contains("Unknown country"), all);
    String british = wall("?country=GB");
    assertEquals("1", count(british, "?country=GB&amp;kind=LETTER"));
    assertFalse(british.contains("kind=STATEMENT"), "it would lead to an empty page");
    assertEquals("3", count(british, "?country=CA"));
    String letters = wall("?kind=LETTER");
    assertEquals("2", count(letters, "?country=CA&amp;kind=LETTER"));
    assertEquals("4", count(letters, "?kind=LETTER"));
    String none = wall("?country=GB&kind=STATEMENT");
    assertEquals("0", count(none, "?country=GB&amp;kind=STATEMENT"));
    assertFalse(none.contains(NONE_YET));
  }

  @Test
  @DisplayName("answers 404 to a page behind the last one, and 200 to an empty first page")
  void behindTheLast() throws Exception {
    assertTrue(wall("?page=1").contains(NONE_YET));
    publish("GB", EndorsementDrafts.letter());
    wall("?page=1");
    wall("?country=CA&page=1");
    String path = "/en/campaigns/" + desk.campaign().slug();
    for (String page : List.of("?page=2", "?page=10000", "?country=GB&page=2")) {
      Site.get(path + "/endorsements" + page).require(404);
    }
    Site.get(path + "/parliament?page=1").require(200);
    Site.get(path + "/parliament?page=2").require(404);
  }

  @Test
  @DisplayName("has a file in the language of the page, with the same filter")
  void file() throws Exception {
    publish("DE", EndorsementDrafts.letter());
    publish("CA", EndorsementDrafts.letter());
    String page =
        Site.get("/ar/campaigns/" + desk.campaign().slug() + "/endorsements?country=DE")
            .require(200)
            .body();
    String file = "/ar/campaigns/" + desk.campaign().slug() + "/endorsements.csv?country=DE";
    assertTrue(page.contains(file), page);
    String table = Site.get(file).require(200).body();
    assertTrue(table.startsWith(Csv.BYTE_ORDER_MARK), table);
    assertTrue(table.contains("ألمانيا"), table);
    assertTrue(table.startsWith(Csv.BYTE_ORDER_MARK + "\"ISO 3166-1\",\"الاسم\""), table);
    assertTrue(!table.contains("LETTER"), "words, and no codes");
    assertEquals(2, table.lines().count(), table);
    Site.get("/ar/campaigns/no-such-campaign/endorsements.csv").require(404);
  }

  @Test
  @DisplayName("sorts by country and then by name as a reader expects, on every database")
  void sorted() throws Exception {
    List<String> names = List.of("de la Cruz", "Dekker", "del Río", "Łukasz", "Özdemir", "Zetkin");
    for (String name : names.reversed()) {
      publish(name, "DE", EndorsementDrafts.letter());
    }
    publish("Zola", "CA", EndorsementDrafts.letter());
    String page = wall();
    List<Integer> places = names.stream().map(page::indexOf).toList();
    assertTrue(places.getFirst() > page.indexOf("Zola"), "by country first");
    assertEquals(places.stream().sorted().toList(), places, page);
    String file = "/en/campaigns/" + desk.campaign().slug() + "/endorsements.csv";
    String table = Site.get(file).require(200).body();
    List<Integer> rows = names.stream().map(table::indexOf).toList();
    assertTrue(rows.getFirst() > 0, table);
    assertEquals(rows.stream().sorted().toList(), rows, table);
  }

  private void publish(String country, EndorsementDraft draft) throws Exception {
    publish("Union of Weavers", country, draft);
  }

  private void publish(String name, String country, EndorsementDraft draft) throws Exception {
    String union = endorsementWorld.add(EndorsementDrafts.union(name, country)).id();
    endorsementWorld.published(desk, union, draft);
  }

  private String wall(String query) {
    return Site.get("/en/campaigns/" + desk.campaign().slug() + "/endorsements" + query)
        .require(200)
        .body();
  }

  /** The number at the link to this filter. */
  private String count(String page, String query) {
    String link = "/endorsements" + query + "\"";
    int at = page.indexOf(link, page.indexOf("class=\"filters\""));
    assertTrue(at > 0, query + " in " + page);
    return page.substring(at).replaceFirst("(?s).*?class=\"count\">([0-9]+)<.*", "$1");
  }

  @Test
  @DisplayName("keeps \"translated\" when the console saves the endorsement again")
  void saved() throws Exception {
    EndorsementView invited = endorsementWorld.invited(desk, EndorsementDrafts.quotedIn("ar"));
    visitors
        .of(desk.anna())
        .open("endorsements/edit?campaign=" + desk.campaign().slug() + "&id=" + invited.id())
        .require(200)
        .press("save")
        .requireAt("endorsements/view")
        .requireWords("translated from English");
  }
}
