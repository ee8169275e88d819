package org.tadamun.web.console.addressees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of addressees")
class AddresseePagesIT extends CoordinatorsDesk {

  @Inject private Addressees addressees;
  @Inject private AsSystem system;

  private String edit() {
    return "addressees/edit?campaign=" + campaign.slug();
  }

  private String list() {
    return "addressees/list?campaign=" + campaign.slug();
  }

  private List<AddresseeView> stored() {
    return system.run(() -> addressees.ofCampaign(campaign.id()));
  }

  private static Page filled(Page form, String name, String host) {
    return form.type("kind", "EMBASSY")
        .type("name_en", name)
        .type("hostCountry", host)
        .type("city", "London")
        .type("zone", zone(host));
  }

  private static String zone(String host) {
    return switch (host) {
      case "DE" -> "Europe/Berlin";
      case "SE" -> "Europe/Stockholm";
      default -> "Europe/London";
    };
  }

  @Test
  @DisplayName("a new addressee starts with the country addressed, is saved and listed")
  void added() {
    coordinator.open(list()).require(200).requireWords("Nobody is entered yet.");
    Page form = coordinator.open(edit());
    assertEquals("PK", form.value("country"));
    Page page = filled(form, "High Commission", "GB");
    page.type("postalAddress", "35 Lowndes Square\r\nLondon").type("email", "office@example.org");
    page.press("save").requireAt("addressees/list").requireNotice("Saved.");
    AddresseeView made = stored().getFirst();
    assertEquals("35 Lowndes Square\nLondon", made.details().postalAddress().replace("\r\n", "\n"));
    Page again = coordinator.open(list()).follow("High Commission").require(200);
    assertEquals("office@example.org", again.value("email"));
    assertEquals("London", again.value("city"));
  }

  private void add(AddresseeKind kind, String name, String host, String city) {
    AddresseeDetails details =
        new AddresseeDetails(
            kind,
            LocalizedText.of("en", name),
            "PK",
            host,
            city,
            zone(host),
            null,
            null,
            null,
            null);
    system.run(() -> addressees.add(campaign.id(), details, false));
  }

  private List<String> cities(String query) {
    String words = coordinator.open(list() + query).require(200).words();
    return Stream.of("Berlin", "Frankfurt", "Stockholm").filter(words::contains).toList();
  }

  @Test
  @DisplayName("the list finds by words, kind and country; the filter can be cleared")
  void filtered() {
    add(AddresseeKind.EMBASSY, "Embassy of Pakistan", "DE", "Berlin");
    add(AddresseeKind.CONSULATE, "Consulate of Pakistan", "DE", "Frankfurt");
    add(AddresseeKind.EMBASSY, "Embassy of Pakistan", "SE", "Stockholm");
    assertEquals(List.of("Berlin", "Stockholm"), cities("&words=embassy"));
    assertEquals(List.of("Frankfurt"), cities("&words=frank"));
    assertEquals(List.of("Berlin", "Frankfurt"), cities("&country=DE"));
    assertEquals(List.of("Berlin"), cities("&country=DE&kind=EMBASSY"));
    Page none = coordinator.open(list() + "&words=nobody&kind=EMBASSY").require(200);
    none.requireWords("No addressee fits this filter.");
    assertEquals("nobody", none.value("words"));
    assertEquals("EMBASSY", none.value("kind"));
    // One link above the list and one in its place.
    assertEquals(List.of(list(), list()), none.links("Clear the filter"));
    none.follow("Clear the filter").require(200).requireWords("Stockholm");
  }

  @Test
  @DisplayName("the list is sorted by country, city and name, with 25 addressees to a page")
  void pages() {
    add(AddresseeKind.EMBASSY, "Embassy of Pakistan", "SE", "Stockholm");
    for (int i = 30; i > 0; i--) {
      add(AddresseeKind.MEMBER_OF_PARLIAMENT, "Member " + (100 + i), "DE", "Berlin");
    }
    Page first = coordinator.open(list()).require(200);
    first.requireWords("Member 101", "Member 125");
    first.requireNoWords("Member 126", "Stockholm");
    assertTrue(first.words().indexOf("Member 101") < first.words().indexOf("Member 102"));
    assertEquals(List.of("Stockholm"), cities("&country=SE"));
  }

  @Test
  @DisplayName("each wrong field has its message, what was typed is kept, and nothing is stored")
  void wrong() {
    Page page = coordinator.open(edit()).type("phone", "+44 20").press("save");
    page.requireMistakeAt("kind", "name_en", "hostCountry", "zone");
    assertEquals("+44 20", page.value("phone"));
    Page more = filled(coordinator.open(edit()), "High Commission", "GB");
    more.type("email", "nobody here").type("zone", "Nowhere/Land");
    more.press("save").requireMistakeAt("email", "zone");
    Page own = filled(coordinator.open(edit()), "High Commission", "GB").type("country", "GB");
    own.press("save").requireMistakeAt("country");
    assertEquals(List.of(), stored());
  }

  @Test
  @DisplayName("saving an unchanged addressee stores no change, even with other line breaks")
  void unchanged() {
    Page form = filled(coordinator.open(edit()), "High Commission", "GB");
    form.type("postalAddress", "35 Lowndes Square\nLondon").press("save");
    AddresseeView made = stored().getFirst();
    Page again = coordinator.open(edit() + "&id=" + made.publicId());
    again.type("postalAddress", "35 Lowndes Square\r\nLondon");
    again.press("save").requireAt("addressees/list").requireNotice("Saved.");
    assertEquals(made, stored().getFirst());
    assertEquals(1, world.audit("addressee", made.publicId()).size());
  }

  @Test
  @DisplayName(
      "an empty zone is completed in a country with one zone and asked for in one with several")
  void zones() {
    filled(coordinator.open(edit()), "Embassy", "DE").type("zone", "").press("save");
    assertEquals("Europe/Berlin", stored().getFirst().details().zone());
    Page many = filled(coordinator.open(edit()), "Embassy", "CA").type("zone", "");
    many.press("save").requireMistakeAt("zone");
  }

  @Test
  @DisplayName(
      "R8: a zone outside the host country needs a tick; another host country replaces that zone")
  void foreignZone() {
    Page asked = filled(coordinator.open(edit()), "Embassy", "DE").type("zone", "Europe/Vienna");
    asked =
        asked.press("save").requireMistakeAt("zone").requireWords("This is the right time zone");
    assertEquals(List.of(), stored());
    asked.type("zoneConfirmed", "true").press("save").requireAt("addressees/list");
    assertEquals("Europe/Vienna", stored().getFirst().details().zone());
    String path = edit() + "&id=" + stored().getFirst().publicId();
    coordinator.open(path).type("city", "Bonn").press("save").requireNotice("Saved.");
    coordinator.open(path).type("hostCountry", "SE").press("save").requireNotice("Saved.");
    assertEquals("Europe/Stockholm", stored().getFirst().details().zone());
  }

  @Test
  @DisplayName("an edit from a page older than the last change is refused and keeps what was typed")
  void stale() {
    filled(coordinator.open(edit()), "High Commission", "GB").press("save");
    String path = edit() + "&id=" + stored().getFirst().publicId();
    Page old = coordinator.open(path);
    coordinator.open(path).type("city", "Leeds").press("save").requireNotice("Saved.");
    Page refused = old.type("city", "York").press("save");
    refused.requireWords("This was changed after you had opened it.");
    assertEquals("York", refused.value("city"));
    assertEquals("Leeds", stored().getFirst().details().city());
  }

  @Test
  @DisplayName("an organiser may add addressees of their own country, and only read the others")
  void organiser() {
    filled(coordinator.open(edit()), "High Commission", "GB").press("save");
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE");
    assertEquals("SE", swede.open(edit()).value("hostCountry"), "the only one of hers");
    filled(swede.open(edit()), "Embassy", "GB").press("save").requireMistakeAt("hostCountry");
    String british = edit() + "&id=" + stored().getFirst().publicId();
    Page read = swede.open(british).require(200).requireWords("This can be read, not changed");
    assertFalse(read.offers("save"));
    assertEquals("High Commission", read.value("name_en"));
    filled(swede.open(edit()), "Embassy", "SE").press("save").requireNotice("Saved.");
    assertEquals(2, stored().size());
    assertEquals("High Commission", stored().getFirst().name().in("en"));
  }

  @Test
  @DisplayName("an organiser cannot move an addressee of their country into another country")
  void pushed() {
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE");
    filled(swede.open(edit()), "Embassy", "SE").press("save").requireNotice("Saved.");
    String own = edit() + "&id=" + stored().getFirst().publicId();
    swede.open(own).type("hostCountry", "GB").press("save").requireMistakeAt("hostCountry");
    assertEquals("SE", stored().getFirst().details().hostCountry());
  }

  @Test
  @DisplayName("a reader can open an addressee and is offered neither a new one nor saving")
  void reader() {
    Visitor reader = visitors.of(Role.READER, campaign);
    assertEquals(List.of(), reader.open(list()).require(200).links("New addressee"));
    filled(coordinator.open(edit()), "High Commission", "GB").press("save");
    assertEquals(List.of(), reader.open(list()).require(200).links("New addressee"));
    String path = edit() + "&id=" + stored().getFirst().publicId();
    Page read = reader.open(path).require(200).requireWords("This can be read, not changed");
    assertFalse(read.offers("save"));
  }

  @Test
  @DisplayName("a translator and a reader do not see address, phone and email of an addressee")
  void contacts() {
    Page form = filled(coordinator.open(edit()), "High Commission", "GB");
    form.type("postalAddress", "35 Lowndes Square").type("phone", "+44 20 7946");
    form.type("email", "office@example.org").press("save");
    String path = edit() + "&id=" + stored().getFirst().publicId();
    for (Role role : List.of(Role.TRANSLATOR, Role.READER)) {
      Page seen = visitors.of(role, campaign).open(path).require(200);
      assertEquals("High Commission", seen.value("name_en"));
      assertFalse(seen.offers("email") || seen.offers("phone"));
      for (String contact : List.of("35 Lowndes Square", "+44 20 7946", "office@example.org")) {
        assertFalse(seen.html().contains(contact), contact);
      }
    }
    assertEquals("+44 20 7946", coordinator.open(path).value("phone"));
  }
}
