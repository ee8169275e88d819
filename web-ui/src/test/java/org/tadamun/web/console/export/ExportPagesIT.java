package org.tadamun.web.console.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of exports")
class ExportPagesIT extends FourEyes {

  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  private Visitor first;

  @BeforeEach
  void enter() {
    first = visitors.of(anna);
    moderationWorld.confirmed(petition, "SE");
    moderationWorld.confirmed(petition, "GB");
  }

  private Page ordered(String page, String query) {
    Page list = first.open("petition/" + page + address.of(petition) + query).require(200);
    return list.press("csv").requireAt("petition/export");
  }

  private static String file(Page shown) {
    return shown.links("").stream().filter(one -> one.contains("export-file")).findFirst().get();
  }

  private String fetched(Page shown) {
    return first.open(file(shown)).require(200).html();
  }

  @Test
  @DisplayName("the export of signatures has the rows of the list's filter and no mail addresses")
  void filtered() {
    String all = fetched(ordered("signatures", ""));
    assertEquals(3, all.strip().lines().count(), all);
    assertFalse(all.contains("@example.org"), all);
    Page sweden = ordered("signatures", "&country=SE").requireWords("Ready to download");
    String one = fetched(sweden);
    assertEquals(2, one.strip().lines().count(), one);
  }

  @Test
  @DisplayName("the page of an export links back to its list with the same filter")
  void back() {
    String filter = "&country=SE&from=2020-01-01T00%3A00%3A00Z&state=CONFIRMED";
    String back = ordered("signatures", filter).links("Back to the list").getFirst();
    assertEquals(
        Set.of(("petition/signatures" + address.of(petition) + filter).split("[?&]")),
        Set.of(back.split("[?&]")));
    assertEquals(2, fetched(first.open(back).require(200).press("csv")).strip().lines().count());
    String countries = ordered("countries", "").links("Back to the list").getFirst();
    assertEquals("petition/countries" + address.of(petition), countries);
  }

  @Test
  @DisplayName("a name that begins like a formula is escaped in the CSV")
  void safe() {
    tallyWorld.named(petition, "=HYPERLINK(\"https://evil.example\")", "SE");
    String csv = fetched(ordered("signatures", ""));
    assertFalse(csv.lines().anyMatch(line -> line.matches("(.*,)?\"?=HYPER.*")), csv);
    assertTrue(csv.contains("'=HYPERLINK"), csv);
  }

  @Test
  @DisplayName("the export of countries has the countries of the page")
  void countries() {
    Page page = first.open("petition/countries" + address.of(petition)).require(200);
    page.requireWords("Sweden", "United Kingdom");
    String csv = fetched(ordered("countries", ""));
    assertTrue(csv.contains("SE") && csv.contains("GB"), csv);
  }

  @Test
  @DisplayName("a recount can be started from the page of countries")
  void recount() {
    Page page = first.open("petition/countries" + address.of(petition));
    String button = page.buttons().stream().filter(b -> b.endsWith(":run")).findFirst().get();
    page.press(button).requireAt("petition/countries").requireWords("have been recounted");
  }

  @Test
  @DisplayName(
      "only who ordered an export gets its page and file, not colleagues, readers or strangers")
  void closed() {
    Page shown = ordered("signatures", "");
    Visitor colleague = visitors.of(bilal);
    Visitor foreign = visitors.coordinator(world.liveCampaign());
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    for (String path : new String[] {file(shown), shown.location()}) {
      colleague.open(path).require(404);
      int status = foreign.open(path).status();
      assertTrue(status == 403 || status == 404, path + " answers " + status);
      int reading = reader.open(path).status();
      assertTrue(reading == 403 || reading == 404, path + " answers a reader " + reading);
      first.open(path).require(200);
    }
    first.open("petition/export-file?id=none").require(404);
    first.open("petition/export-file").require(404);
    first.open("petition/export" + address.campaignOf(petition)).require(404);
  }
}
