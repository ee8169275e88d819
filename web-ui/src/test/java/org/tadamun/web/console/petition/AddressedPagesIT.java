package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The hint that a petition names no addressee")
class AddressedPagesIT extends CoordinatorsDesk {

  private static final String NEW = "New addressee";
  private static final String NONE = "This campaign has no addressee yet.";
  private static final String FORGOTTEN = "This petition does not say yet whom it addresses";
  private static final String NOBODY = "Names no addressee yet";

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Petitions petitions;

  private String slug;

  @BeforeEach
  void begin() {
    slug = World.unique("petition");
  }

  private String in(String page) {
    return "petition/" + page + "?campaign=" + campaign.slug();
  }

  private Page edit() {
    return coordinator.open(in("edit") + "&petition=" + slug).require(200);
  }

  private Page list() {
    return coordinator.open(in("list")).require(200);
  }

  private void open() {
    Page fresh = coordinator.open(in("edit")).type("slug", slug);
    fresh.type("body_en", "We demand that he is released.").press("save");
    edit().press("open").requireNotice("The petition is open");
  }

  @Test
  @DisplayName(
      "without any addressee in the campaign, editors get a link to enter one, readers do not")
  void linksToNewAddressee() {
    Page fresh = coordinator.open(in("edit")).require(200);
    fresh.requireWords(NONE).requireNoWords(FORGOTTEN);
    fresh.follow(NEW).requireAt("addressees/edit");
    open();
    list().requireNoWords(NOBODY);
    Visitor reader = visitors.of(Role.READER, campaign);
    Page read = reader.open(in("edit") + "&petition=" + slug).require(200);
    assertEquals(List.of(), read.links(NEW));
    read.requireNoWords(NONE);
    deliveryWorld.embassy(campaign.id(), "GB");
    assertEquals(List.of(), edit().links(NEW));
  }

  @Test
  @DisplayName("page and list say that an open petition names none of its campaign's addressees")
  void forgotten() {
    open();
    AddresseeView embassy = deliveryWorld.embassy(campaign.id(), "GB");
    list().requireWords(NOBODY);
    Page page = edit().requireWords(FORGOTTEN);
    page.type("addressees", embassy.publicId()).press("save").requireNotice("Petition saved");
    assertEquals(List.of(embassy.id()), petitions.bySlug(slug).orElseThrow().addressees());
    edit().requireNoWords(FORGOTTEN);
    list().requireNoWords(NOBODY);
    String told = Site.get("/en/petitions/" + slug).require(200).body();
    assertTrue(told.contains("<bdi>City · United Kingdom</bdi>"), "where it sits: " + told);
  }

  @Test
  @DisplayName("page and list of a closed petition say nothing about missing addressees")
  void saysNothingOnceClosed() {
    open();
    deliveryWorld.embassy(campaign.id(), "GB");
    edit().press("close").requireNotice("The petition is closed");
    edit().requireNoWords(FORGOTTEN);
    list().requireNoWords(NOBODY);
  }

  @Test
  @DisplayName("the page of a closed petition does not ask for an addressee of its campaign")
  void overWithout() {
    open();
    Page running = edit().requireWords(NONE);
    assertEquals(1, running.links(NEW).size());
    running.press("close").requireNotice("The petition is closed");
    assertEquals(List.of(), edit().requireNoWords(NONE).links(NEW));
  }
}
