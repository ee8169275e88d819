package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R14: Name of the addressee of an endorsement")
class EndorsementNamesIT extends AtTheDesk {

  private static final String COPY = "endorsements_endorsement.addressee_name";

  @Inject private Addressees addressees;
  @Inject private EndorsementCommands commands;
  @Inject private EndorsementLists lists;
  @Inject private Endorsements endorsements;
  @Inject private Tables tables;

  private String first;
  private String second;
  private AddresseeView addressee;

  @BeforeEach
  void open() throws Exception {
    first = World.unique("first");
    second = World.unique("second");
    addressee = anna(() -> addressees.add(desk.campaign().id(), named(first), false));
  }

  @Test
  @DisplayName(
      "Wall, files and lists show the name of the day on which the endorsement was entered")
  void renamed() throws Exception {
    EndorsementView shown = endorsementWorld.published(desk, letter());
    rename();
    String wall = "/en/campaigns/" + desk.campaign().slug() + "/endorsements";
    String file = "/campaigns/" + desk.campaign().slug() + "/endorsements";
    for (String text :
        new String[] {
          Site.get(wall).require(200).body(),
          Site.get(wall + ".csv").require(200).body(),
          Api.anonymous().get(file).require(200).body()
        }) {
      assertTrue(text.contains(first), text);
      assertFalse(text.contains(second), text);
    }
    assertEquals(first, anna(() -> endorsements.one(shown.id())).addressee().name().in("en"));
    assertEquals(
        first,
        anna(() ->
                lists.rows(
                    desk.campaign().id(),
                    EndorsementFilter.ALL,
                    EndorsementFilter.Order.NAME,
                    true,
                    0,
                    9))
            .getFirst()
            .addressee()
            .in("en"));
  }

  @Test
  @DisplayName("The name stays through other edits; addressing it again takes the present name")
  void edited() throws Exception {
    EndorsementView received =
        endorsementWorld.bring(
            desk, endorsementWorld.invited(desk, letter()), EndorsementState.RECEIVED);
    rename();
    EndorsementView same =
        edit(
            received,
            EndorsementDrafts.addressed(
                EndorsementDrafts.letter("Release him."), addressee.publicId()));
    assertEquals(first, same.addressee().name().in("en"));
    EndorsementView nobody = edit(same, EndorsementDrafts.letter());
    EndorsementView anew = edit(nobody, letter());
    assertEquals(second, anew.addressee().name().in("en"));
  }

  @Test
  @DisplayName("The trail names the languages of the addressee's name, and not the name")
  void trail() throws Exception {
    EndorsementView invited = endorsementWorld.invited(desk, letter());
    EndorsementView nobody = edit(invited, EndorsementDrafts.letter());
    AuditEntry last = world.audit("endorsement", invited.id()).getLast();
    assertTrue(last.from().contains("addresseeName=… (en)"), last.from());
    edit(nobody, letter());
    AuditEntry anew = world.audit("endorsement", invited.id()).getLast();
    assertTrue(anew.to().contains("addresseeName=… (en)"), anew.to());
    for (AuditEntry told : world.audit("endorsement", invited.id())) {
      String words = told.from() + " " + told.to();
      assertFalse(words.contains(first), words);
    }
  }

  @Test
  @DisplayName("The list of staff shows the host country of the addressee")
  void whereabouts() throws Exception {
    endorsementWorld.published(desk, letter());
    assertEquals("GB", listed().to().details().hostCountry());
  }

  @Test
  @DisplayName("An erased endorsement keeps no copy of the name and shows the present one")
  void erased() throws Exception {
    EndorsementView shown = endorsementWorld.published(desk, letter());
    rename();
    anna(() -> commands.withdraw(shown.id(), null, null));
    assertTrue(tables.columnsWith(first).contains(COPY), "the scan finds it there");
    EndorsementView gone = anna(() -> commands.forget(shown.id(), null));
    assertFalse(tables.columnsWith(first).contains(COPY));
    assertEquals(addressee.publicId(), gone.addressee().id());
    assertEquals(second, gone.addressee().name().in("en"));
    assertEquals(second, listed().addressee().in("en"));
  }

  /** The first row of the list, which has only one. */
  private EndorsementRow listed() throws Exception {
    return anna(() ->
            lists.rows(
                desk.campaign().id(),
                EndorsementFilter.ALL,
                EndorsementFilter.Order.NAME,
                true,
                0,
                9))
        .getFirst();
  }

  private EndorsementView edit(EndorsementView of, EndorsementDraft draft) throws Exception {
    return anna(() -> endorsements.edit(of.id(), of.version(), draft));
  }

  private EndorsementDraft letter() {
    return EndorsementDrafts.addressed(EndorsementDrafts.letter(), addressee.publicId());
  }

  private void rename() throws Exception {
    anna(() -> addressees.edit(addressee.publicId(), addressee.version(), named(second), false));
  }

  private static AddresseeDetails named(String name) {
    return new AddresseeDetails(
        AddresseeKind.EMBASSY,
        LocalizedText.of("en", name),
        null,
        "GB",
        null,
        "Europe/London",
        null,
        null,
        null,
        null);
  }
}
