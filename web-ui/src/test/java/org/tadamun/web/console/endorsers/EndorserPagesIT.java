package org.tadamun.web.console.endorsers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of endorsers")
class EndorserPagesIT extends CoordinatorsDesk {

  private String name;

  @BeforeEach
  void begin() {
    name = World.unique("Weavers");
  }

  private String in(String page) {
    return "endorsers/" + page + "?campaign=" + campaign.slug();
  }

  private Page filled(Visitor who, String kind, String country) {
    return who.open(in("edit"))
        .require(200)
        .type("kind", kind)
        .type("country", country)
        .type("name_en", name);
  }

  private Page found() {
    return coordinator.open(in("list") + "&words=" + name).require(200);
  }

  @Test
  @DisplayName("an organisation has a kind of organisation; the kind is dropped for a person")
  void kinds() {
    Page page = filled(coordinator, "ORGANISATION", "SE").type("organisationKind", "UNION");
    page.type("website", "https://weavers.example.org").press("save").requireAt("endorsers/list");
    Page again = found().follow(name).require(200);
    assertEquals("UNION", again.value("organisationKind"));
    assertEquals("https://weavers.example.org", again.value("website"));
    again.type("kind", "PERSON").press("save").requireNotice("Saved.");
    assertEquals("", found().follow(name).value("organisationKind"), "a person has none");
  }

  @Test
  @DisplayName("each wrong field has its message, and nothing is stored")
  void wrong() {
    Page page = coordinator.open(in("edit")).type("sortName", "Weavers, the").press("save");
    page.requireMistakeAt("kind", "country", "name_en");
    assertEquals("Weavers, the", page.value("sortName"));
    Page site = filled(coordinator, "PERSON", "SE").type("website", "javascript:alert(1)");
    site.press("save").requireMistakeAt("website");
    assertTrue(found().links(name).isEmpty());
  }

  @Test
  @DisplayName("an edit from a page older than the last change is refused and keeps what was typed")
  void stale() {
    filled(coordinator, "ORGANISATION", "SE").press("save");
    Page old = found().follow(name);
    found().follow(name).type("sortName", "First").press("save").requireNotice("Saved.");
    Page refused = old.type("sortName", "Second").press("save");
    refused.requireWords("This was changed after you had opened it.");
    assertEquals("Second", refused.value("sortName"));
  }

  @Test
  @DisplayName("a reader can open an endorser, but not save; an unknown endorser answers 404")
  void reader() {
    filled(coordinator, "ORGANISATION", "SE").press("save");
    Visitor reader = visitors.of(Role.READER, campaign);
    Page list = reader.open(in("list") + "&words=" + name).require(200);
    assertFalse(list.follow(name).require(200).offers("save"));
    coordinator.open(in("edit") + "&id=no-such-endorser").require(404);
  }

  @Test
  @DisplayName("the list finds names in any case and treats wildcards of SQL as characters")
  void search() {
    filled(coordinator, "ORGANISATION", "SE").press("save");
    assertEquals(1, found().links(name).size());
    String upper = in("list") + "&words=" + name.toUpperCase(Locale.ROOT);
    assertEquals(1, coordinator.open(upper).links(name).size());
    assertEquals(0, coordinator.open(in("list") + "&words=%25_%25").links(name).size());
    String none = in("list") + "&words=" + name + "&country=CA";
    assertEquals(0, coordinator.open(none).links(name).size());
    String person = in("list") + "&words=" + name + "&kind=PERSON";
    assertEquals(0, coordinator.open(person).links(name).size());
  }
}
