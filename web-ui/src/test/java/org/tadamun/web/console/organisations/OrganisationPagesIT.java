package org.tadamun.web.console.organisations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of organisations")
class OrganisationPagesIT {

  @Inject private Organisations organisations;
  @Inject private Visitors visitors;
  @Inject private World world;

  private Visitor administrator;
  private String slug;

  @BeforeEach
  void begin() {
    administrator = visitors.everywhere(Role.ADMINISTRATOR);
    slug = World.unique("weavers");
  }

  private Page filled(String name) {
    return administrator
        .open("organisations/edit")
        .type("slug", slug)
        .type("kind", "UNION")
        .type("country", "SE")
        .type("acronym", "UW")
        .type("name_en", name);
  }

  @Test
  @DisplayName("a new organisation is saved, listed and shown again, without its slug")
  void added() {
    Page list = filled("Union of Weavers").press("save").requireAt("organisations/list");
    list.requireNotice("Saved.");
    OrganisationView stored = organisations.bySlug(slug).orElseThrow();
    assertEquals("SE", stored.country());
    assertEquals("UW", stored.acronym());
    Page again = administrator.open("organisations/edit?id=" + slug);
    assertEquals("Union of Weavers", again.value("name_en"));
    assertEquals("UNION", again.value("kind"));
    assertFalse(again.offers("slug"), "its address never changes");
  }

  @Test
  @DisplayName("saving an unchanged organisation stores nothing")
  void unchanged() {
    filled("Union of Weavers").press("save");
    OrganisationView stored = organisations.bySlug(slug).orElseThrow();
    Page form = administrator.open("organisations/edit?id=" + slug);
    form.press("save").requireAt("organisations/list").requireNotice("Saved.");
    assertEquals(stored, organisations.bySlug(slug).orElseThrow());
    assertEquals(1, world.audit("organisation", slug).size());
  }

  @Test
  @DisplayName(
      "each missing or wrong field has its message, what was typed is kept, nothing is stored")
  void missing() {
    Page page = administrator.open("organisations/edit").type("acronym", "UW").press("save");
    page.requireMistakeAt("slug", "kind", "name_en");
    assertEquals("UW", page.value("acronym"));
    assertEquals("", page.mistakeAt("acronym"));
    Page markup = filled("<b>Union</b>").press("save").requireMistakeAt("name_en");
    assertEquals("<b>Union</b>", markup.value("name_en"));
    assertTrue(organisations.bySlug(slug).isEmpty());
  }

  @Test
  @DisplayName("a slug that is taken and one that is malformed are refused")
  void address() {
    filled("Union of Weavers").press("save").requireAt("organisations/list");
    assertEquals(
        "This already exists. Please choose another one.",
        filled("Others").press("save").mistakeAt("slug"));
    slug = "Not a slug!";
    filled("Others").press("save").requireMistakeAt("slug");
  }

  @Test
  @DisplayName(
      "saving leads back to the form of a new campaign, where the organisation can be chosen")
  void next() {
    Page page = administrator.open("organisations/edit?next=campaign");
    page.type("slug", slug).type("kind", "UNION").type("name_en", "Union of Weavers");
    Page campaign = page.press("save").requireAt("campaign/edit");
    assertTrue(campaign.html().contains("value=\"" + slug + "\""), "it can be chosen at once");
  }

  @Test
  @DisplayName("an edit from an outdated page is refused and keeps what was typed")
  void stale() {
    filled("Union of Weavers").press("save");
    Page first = administrator.open("organisations/edit?id=" + slug);
    Page second = visitors.everywhere(Role.ADMINISTRATOR).open("organisations/edit?id=" + slug);
    second.type("name_en", "Weavers United").press("save").requireNotice("Saved.");
    Page refused = first.type("name_en", "Old Weavers").press("save");
    refused.requireWords("This was changed after you had opened it.");
    assertEquals("Old Weavers", refused.value("name_en"), "nothing typed is lost");
    assertEquals("Weavers United", organisations.bySlug(slug).orElseThrow().name().in("en"));
    assertEquals(2, world.audit("organisation", slug).size());
  }

  @Test
  @DisplayName("a reader can open an organisation, but not save; an unknown one answers 404")
  void reader() {
    filled("Union of Weavers").press("save");
    Visitor reader = visitors.everywhere(Role.READER);
    Page page = reader.open("organisations/edit?id=" + slug).require(200);
    assertFalse(page.offers("save"));
    reader.open("organisations/edit?id=no-such-organisation").require(404);
  }
}
