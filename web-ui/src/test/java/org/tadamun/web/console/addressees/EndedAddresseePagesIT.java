package org.tadamun.web.console.addressees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of addressees that are no longer addressed")
class EndedAddresseePagesIT extends FourEyes {

  @Inject private Actions actions;
  @Inject private Addressees addressees;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private AddresseeView embassy;
  private Visitor coordinator;

  @BeforeEach
  void enter() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
    coordinator = visitors.of(anna);
  }

  private String in(String page) {
    return page + "?campaign=" + address.campaign(petition).slug();
  }

  private Page edit() {
    return coordinator.open(in("addressees/edit") + "&id=" + embassy.publicId()).require(200);
  }

  private AddresseeView stored() {
    return addressees.byId(embassy.id()).orElseThrow();
  }

  private void end() throws Exception {
    Acting.as(anna, () -> addressees.end(embassy.publicId(), null));
  }

  @Test
  @DisplayName("an addressee can be ended, still edited, and addressed again")
  void thereAndBack() {
    Page form = edit().type("city", "Leeds");
    assertFalse(form.offers("resume"));
    Page ended = form.press("end").require(200).requireNotice("It is no longer addressed.");
    ended.requireWords("No longer addressed since");
    assertNotNull(stored().endedAt());
    coordinator.open(in("addressees/list")).requireWords("No longer addressed since");
    ended.type("city", "Leeds").press("save").requireNotice("Saved.");
    assertEquals("Leeds", stored().details().city());
    Page again = edit();
    assertFalse(again.offers("end"));
    again.press("resume").requireNotice("It is addressed again.");
    assertNull(stored().endedAt());
  }

  @Test
  @DisplayName("heading, title and questions name the addressee as stored, not as typed meanwhile")
  void namesStoredAddressee() {
    Page page = edit().requireWords("Addressee: \u2068EMBASSY in GB\u2069 · \u2068City\u2069");
    assertTrue(page.html().contains("<title>Addressee: \u2068EMBASSY in GB"), page::html);
    assertAsked(page, "Stop addressing");
    assertAsked(page, "Remove");
    Page ended = page.type("name_en", "Other").press("end");
    ended.requireWords("Addressee: \u2068EMBASSY in GB");
    assertAsked(ended, "Address");
  }

  /** Allows the quotation marks and isolates that depend on the script. */
  private static void assertAsked(Page page, String begin) {
    Pattern asked = Pattern.compile("\\b" + begin + "\\b.{1,40}EMBASSY in GB");
    assertTrue(asked.matcher(page.html()).find(), page::html);
  }

  @Test
  @DisplayName(
      "an outdated page cannot end an addressee; readers and a new form are not offered to")
  void refused() {
    Page old = edit();
    edit().type("city", "Leeds").press("save").requireNotice("Saved.");
    old.press("end").requireWords("This was changed after you had opened it.");
    assertNull(stored().endedAt());
    String path = in("addressees/edit") + "&id=" + embassy.publicId();
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    assertFalse(reader.open(path).require(200).offers("end"));
    assertFalse(coordinator.open(in("addressees/edit")).require(200).offers("end"), "a new one");
  }

  @Test
  @DisplayName(
      "an ended addressee is offered only in the form of an action that had chosen it before")
  void forms() throws Exception {
    ActionView before =
        Acting.as(
            anna,
            () ->
                actions.create(
                    petition.campaignId(), null, Drafts.before(embassy.publicId()), false));
    AddresseeView other = deliveryWorld.embassy(petition.campaignId(), "SE");
    end();
    for (String page :
        List.of(
            in("deliveries/edit"),
            in("actions/edit"),
            in("endorsements/edit"),
            "petition/snapshot-edit" + address.of(petition),
            "petition/edit" + address.of(petition))) {
      String html = coordinator.open(page).require(200).html();
      assertTrue(html.contains(other.publicId()), page);
      assertFalse(html.contains(embassy.publicId()), page);
    }
    Page edit = coordinator.open(in("actions/edit") + "&id=" + before.id()).require(200);
    assertEquals(embassy.publicId(), edit.value("addressee"));
    edit.press("save").requireAt("actions/view");
  }

  @Test
  @DisplayName(
      "an addressee that ends while a form is open is no longer offered there and not stored")
  void ended() throws Exception {
    String id = embassy.publicId();
    deliveryWorld.embassy(petition.campaignId(), "SE");
    Page attempt = coordinator.open(in("deliveries/edit")).type("addressee", id).press("save");
    attempt.requireMistakeAt("channel").requireAt("deliveries/edit");
    Page pack = coordinator.open("petition/snapshot-edit" + address.of(petition));
    pack = pack.type("addressee", id).type("languages").press("freeze");
    pack.requireMistakeAt("languages").requireAt("petition/snapshot-edit");
    Page old = coordinator.open("petition/edit" + address.of(petition)).require(200);
    old = old.type("addressees", id).type("goal", "many").press("save");
    old.requireMistakeAt("goal").requireAt("petition/edit");
    for (Page before : List.of(attempt, pack, old)) {
      assertTrue(before.html().contains(id), before.path());
    }
    end();
    attempt = attempt.type("addressee", id).type("channel", "POST").press("save");
    pack = pack.type("addressee", id).type("languages", "en").press("freeze");
    old = old.type("addressees", id).press("save");
    for (Page after : List.of(attempt, pack, old)) {
      assertFalse(after.html().contains(id), after.path());
    }
    attempt.requireAt("deliveries/edit");
    pack.requireAt("petition/snapshot-edit");
    Acting.as(anna, () -> addressees.remove(id, null));
  }

  @Test
  @DisplayName("an ended addressee stays in the form of a delivery planned there")
  void planned() throws Exception {
    DeliveryView attempt =
        deliveryWorld.plan(
            anna, DeliveryWorld.draft(embassy.publicId(), null, null, DeliveryChannel.BY_HAND));
    end();
    Page edit = coordinator.open(in("deliveries/edit") + "&id=" + attempt.id()).require(200);
    assertTrue(edit.html().contains(embassy.publicId()));
    edit.type("note", "They have gone").press("save").requireAt("deliveries/view");
  }

  @Test
  @DisplayName("an ended addressee is neither on the board nor counted as entered")
  void board() throws Exception {
    coordinator.open(in("deliveries/board")).requireWords("EMBASSY in GB");
    coordinator.open(in("campaign/overview")).requireWords("Enter whom you address Done");
    end();
    coordinator.open(in("deliveries/board")).requireNoWords("EMBASSY in GB");
    coordinator.open(in("campaign/overview")).requireWords("Enter whom you address Still to do");
  }

  @Test
  @DisplayName(
      "an ended addressee with a next step due stays on the board, which links to that delivery")
  void dueStepStaysOnBoard() throws Exception {
    LocalDate past = LocalDate.of(2020, 12, 1);
    deliveryWorld.plan(
        anna,
        new DeliveryDraft(
            embassy.publicId(),
            null,
            null,
            DeliveryChannel.BY_HAND,
            DeliveryWorld.NOON,
            null,
            null,
            null,
            null,
            null,
            "Fetch the letter",
            past));
    end();
    Page board = coordinator.open(in("deliveries/board")).requireWords("EMBASSY in GB");
    Page list = board.follow("Next step due").require(200).requireAt("deliveries/list");
    list.requireWords("Fetch the letter");
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    Page read = reader.open(in("deliveries/board")).requireWords("Next step due");
    assertTrue(read.links("Next step due").isEmpty());
  }
}
