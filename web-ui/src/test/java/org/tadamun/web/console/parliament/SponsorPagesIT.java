package org.tadamun.web.console.parliament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of sponsors of a parliamentary act")
class SponsorPagesIT extends CoordinatorsDesk {

  @Inject private EndorsementWorld endorsementWorld;

  private String in(String page) {
    return "parliament/" + page + "?campaign=" + campaign.slug();
  }

  private Page filled() {
    return coordinator
        .open(in("edit"))
        .require(200)
        .type("kind", "MOTION")
        .type("title_en", "A motion for weavers")
        .type("chamber_name_en", "House of Commons")
        .type("chamber_country", "GB")
        .type("source_title_en", "A report");
  }

  private static String id(Page shown) {
    return shown.location().replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
  }

  /** The page of the act after adding a new member as a sponsor. */
  private Page sponsored(String id, String name) {
    Page form = coordinator.open(in("sponsor") + "&id=" + id);
    return form.type("newEndorser_name_en", name).press("save").requireWords(name);
  }

  private static List<String> buttons(Page shown) {
    return shown.buttons().stream().filter(b -> b.startsWith("sponsors")).toList();
  }

  @Test
  @DisplayName("a sponsor is added, marked as withdrawn, unmarked and removed")
  void sponsors() {
    String id = id(filled().press("save"));
    String zoe = World.unique("Zoë Doe");
    String ann = World.unique("Ann Other");
    Page form = coordinator.open(in("sponsor") + "&id=" + id).require(200);
    form.press("save").requireMistakeAt("newEndorser_name_en");
    Page page = coordinator.open(in("sponsor") + "&id=" + id);
    page.type("newEndorser_name_en", zoe).type("office_en", "Member for Leeds");
    Page shown = page.press("save").requireNotice("The sponsor is added.");
    shown.requireWords(zoe, "Member for Leeds");
    Page second = coordinator.open(in("sponsor") + "&id=" + id);
    second.type("newEndorser_name_en", zoe).press("save").requireMistakeAt("newEndorser_name_en");
    second = coordinator.open(in("sponsor") + "&id=" + id);
    second.type("newEndorser_name_en", ann).press("save");
    Page both = coordinator.open(in("view") + "&id=" + id);
    List<String> buttons = both.buttons().stream().filter(b -> b.startsWith("sponsors")).toList();
    assertEquals(6, buttons.size(), "each can be marked, taken off or removed");
    both.requireWords("Sponsors 2");
    Page ahead = coordinator.open(in("view") + "&id=" + id).type("withdrawnOn", "2199-01-01");
    ahead.press(buttons.get(0)).requireMistakeAt("withdrawnOn").requireWords("Sponsors 2");
    both.type("withdrawnOn", "2020-11-20");
    Page less = both.press(buttons.get(0)).requireNotice("The sponsor is marked as withdrawn.");
    less.requireWords("Sponsors 1", zoe, ann, "20 Nov 2020");
    coordinator.open(in("view") + "&id=" + id).requireWords("Sponsors 1", "Withdrew on");
    List<String> left = less.buttons().stream().filter(b -> b.startsWith("sponsors")).toList();
    assertEquals(6, left.size(), "nobody withdraws twice; a mark can be taken back");
    Page again = less.press(left.getFirst()).requireNotice("The withdrawal is taken back.");
    again.requireWords("Sponsors 2").requireNoWords("Withdrew on");
    again.press(left.getLast()).requireNotice("The sponsor is removed.");
    coordinator.open(in("view") + "&id=" + id).requireWords(zoe).requireNoWords(ann);
  }

  @Test
  @DisplayName("two sponsors can be added at once; a second lead sponsor is asked about")
  void sponsorsAtOnce() {
    String sponsor = in("sponsor") + "&id=" + id(filled().press("save"));
    String zoe = World.unique("Zoë Doe");
    Page late = coordinator.open(sponsor).type("newEndorser_name_en", World.unique("Ann Other"));
    coordinator.open(sponsor).type("newEndorser_name_en", zoe).press("save");
    Page third = coordinator.open(sponsor).type("newEndorser_name_en", World.unique("Ben Third"));
    Page asked = late.press("save").requireMistakeAt("role");
    assertTrue(asked.mistakeAt("role").contains(zoe), asked.mistakeAt("role"));
    asked.type("role", "CO_SPONSOR").press("save").requireNotice("The sponsor is added.");
    third.press("save").requireNotice("The sponsor is added.").requireWords("Sponsors 3");
  }

  @Test
  @DisplayName("a sponsor is corrected in place, with the changes of two staff members")
  void corrected() {
    String id = id(filled().press("save"));
    String zoe = World.unique("Zoe");
    String ann = World.unique("Ann Other");
    sponsored(id, zoe);
    sponsored(id, ann);
    String view = in("view") + "&id=" + id;
    Page shown = coordinator.open(view);
    String correction = shown.links("Correct").getFirst();
    Page old = coordinator.open(correction).require(200);
    assertEquals(zoe, old.value("name_en"));
    Page form = coordinator.open(correction).type("name_en", zoe + "y").type("role", "SIGNATORY");
    form.press("save").requireNotice("Saved.").requireWords(zoe + "y", "Signatory");
    Page both = old.type("office_en", "Member for York").press("save").requireNotice("Saved.");
    both.requireWords(zoe + "y", "Signatory", "Member for York", "Sponsors 2");
    assertTrue(both.words().indexOf(zoe + "y") < both.words().indexOf(ann), "in his place");
    coordinator.open(correction).type("name_en", "").press("save").requireNoWords(zoe + "y");
    coordinator.open(view).requireWords(zoe);
    coordinator.open(correction).type("role", "").press("save").requireMistakeAt("role");
    Visitor reader = visitors.of(Role.READER, campaign);
    assertTrue(reader.open(view).require(200).links("Correct").isEmpty());
    Page refused = reader.open(correction);
    assertFalse(refused.isOpen() && refused.offers("save"), "offered to a reader");
    coordinator.open(in("correction") + "&id=" + id + "&sponsor=none").require(404);
  }

  @Test
  @DisplayName("a sponsor who asked to be taken off is removed, and needs a new consent to return")
  void takenOff() {
    String id = id(filled().press("save"));
    String other = id(filled().type("identifier", "EDM 2").press("save"));
    String zoe = World.unique("Zoe");
    Page shown = sponsored(id, zoe);
    Page record = shown.press(buttons(shown).get(1)).requireAt("endorsers/edit");
    record.requireWords("the request is remembered", "Where this name stands", "Nowhere.");
    String endorser = id(record);
    coordinator.open(in("view") + "&id=" + id).requireNoWords(zoe);
    Page form = coordinator.open(in("sponsor") + "&id=" + other);
    Page asked =
        form.type("endorser_hinput", endorser).press("save").requireMistakeAt("endorser_input");
    asked.requireWords("asked to be taken off this campaign");
    asked.type("endorser_hinput", endorser).type("consentOn", "2020-11-20");
    asked = asked.press("save").requireMistakeAt("consentOn");
    asked.type("endorser_hinput", endorser);
    asked.type("consentOn", endorsementWorld.latestDay().toString());
    asked.press("save").requireNotice("The sponsor is added.");
    coordinator.open(in("list") + "&words=" + zoe).requireWords("EDM 2").requireNoWords("EDM 1");
    Page named = coordinator.open("endorsers/edit?campaign=" + campaign.slug() + "&id=" + endorser);
    named.requireWords("A motion for weavers", "Public");
    named.press("forget").requireWords("still belong to this record");
  }

  @Test
  @DisplayName("removing from an old page removes the sponsor of that row")
  void rowOfThePage() {
    String id = id(filled().press("save"));
    String house = World.unique("House");
    for (String name : new String[] {"Ann One", "Ben Two", "Cat Three"}) {
      Page form = coordinator.open(in("sponsor") + "&id=" + id);
      form.type("newEndorser_name_en", name + " " + house).press("save");
    }
    String view = in("view") + "&id=" + id;
    Page old = coordinator.open(view);
    List<String> buttons = old.buttons().stream().filter(b -> b.startsWith("sponsors")).toList();
    coordinator.open(view).press(buttons.get(2)).requireNotice("The sponsor is removed.");
    old.press(buttons.get(5));
    coordinator.open(view).requireWords("Cat Three").requireNoWords("Ann One", "Ben Two");
  }
}
