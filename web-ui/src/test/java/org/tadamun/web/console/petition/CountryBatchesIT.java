package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The figures of countries with batches")
class CountryBatchesIT extends FourEyes {

  private static final Pattern ROW = Pattern.compile("<tr data-ri=");

  @Inject private BatchWorld batchWorld;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  private Page countries(Visitor who) {
    return who.open("petition/countries" + address.of(petition)).require(200);
  }

  @Test
  @DisplayName("a figure says how many of its signatures come from batches and are in no list")
  void separatesBatchesFromList() throws Exception {
    moderationWorld.confirmed(petition, "SE");
    moderationWorld.confirmed(petition, "GB");
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 340));
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 2));
    Visitor who = visitors.of(anna);
    Page page = countries(who);
    page.requireWords("Sweden 342 of them are from batches and not in the list. 343");
    page.requireWords("United Kingdom 1");
    List<String> links = page.links("Sweden");
    assertEquals(1, links.size(), links::toString);
    String list = who.open(links.getFirst()).require(200).html();
    assertEquals(1, ROW.matcher(list).results().count());
  }

  @Test
  @DisplayName("a figure links to the checked batches of its country; the list filters by country")
  void linksToCheckedBatches() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 340));
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("GB", 12));
    batchWorld.submit(anna, petition, BatchWorld.paper("SE", 7));
    Page report = countries(visitors.of(anna));
    Page swedish = report.follow("340 of them are from batches", "petition/batches");
    assertEquals(1, batches(swedish), "checked ones of Sweden");
    swedish.requireWords("Only Sweden", "340").requireNoWords("United Kingdom");
    Page all = visitors.of(anna).open("petition/batches" + address.of(petition));
    assertEquals(3, batches(all.require(200)));
    Page british = all.requireNoWords("Only ").follow("United Kingdom", "petition/batches");
    assertEquals(1, batches(british.requireWords("Only United Kingdom").requireNoWords("Sweden")));
    String whole =
        british.links("All").stream()
            .filter(one -> one.startsWith("petition/batches") && !one.contains("country="))
            .findFirst()
            .orElseThrow();
    assertEquals(3, batches(visitors.of(anna).open(whole).requireNoWords("Only ")));
    Page none = visitors.of(anna).open("petition/batches" + address.of(petition) + "&country=MT");
    none.require(200).requireWords("Only Malta").requireNoWords("Sweden");
  }

  private static long batches(Page list) {
    return ROW.matcher(list.html()).results().count();
  }

  @Test
  @DisplayName("a batch of an earlier version is not mentioned")
  void earlierVersion() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 340));
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    moderationWorld.confirmed(petition, "SE");
    countries(visitors.of(anna)).requireWords("Sweden 1").requireNoWords("not in the list");
  }

  @Test
  @DisplayName("a figure of a version links to the batches of that version")
  void ofVersion() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 340));
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    PetitionView next = petitions.bySlug(petition.slug()).orElseThrow();
    batchWorld.checked(anna, bilal, next, BatchWorld.today("SE", 12));
    Page present = countries(visitors.of(anna)).requireWords("Sweden 12");
    Page list = present.follow("12 of them are from batches", "petition/batches");
    assertEquals(1, batches(list.requireWords("Version 2", "Only Sweden")), "of version 2");
    assertEquals(2, batches(list.follow("All versions", "petition/batches")));
    String first = "petition/countries" + address.of(petition) + "&version=1";
    Page before = visitors.of(anna).open(first).require(200);
    Page earlier = before.follow("340 of them are from batches", "petition/batches");
    assertEquals(1, batches(earlier.requireWords("Version 1", "340")), "of version 1");
    String none = "petition/batches" + address.of(petition) + "&version=7";
    visitors.of(anna).open(none).require(200).requireWords("Version 7").requireNoWords("Leeds");
  }
}
