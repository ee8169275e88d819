package org.tadamun.web.console.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A command on an endorsement that a colleague changed while its form was open")
class EndorsementMeanwhileIT extends AtTheDesk {

  private static final String STALE = "This was changed after you had opened it.";

  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private Visitors visitors;

  private Page command(EndorsementView of, String verb) {
    String page = "endorsements/command?campaign=" + desk.campaign().slug();
    String address = page + "&id=" + of.id() + "&verb=" + verb + "&version=" + of.version();
    return visitors.of(desk.anna()).open(address).require(200);
  }

  private EndorsementState state(EndorsementView of) throws Exception {
    return Acting.as(desk.bilal(), () -> endorsements.one(of.id())).state();
  }

  @Test
  @DisplayName("R4: the note is kept after a colleague's change and stored with the next submit")
  void received() throws Exception {
    EndorsementView pledged = endorsementWorld.pledged(desk, endorsementWorld.yesterday());
    Page form = command(pledged, "receive").type("note", "By post, with a stamp.");
    LocalDate later = endorsementWorld.today().plusDays(9);
    String owner = desk.bilal().publicId();
    Acting.as(desk.bilal(), () -> commands.pledge(pledged.id(), null, later, owner, null));
    Page asked = form.press("run").requireWords(STALE + " Nothing was done.");
    assertEquals("By post, with a stamp.", asked.value("note"));
    assertEquals(EndorsementState.PLEDGED, state(pledged));
    asked.press("run").requireNotice("Noted as received. Next it needs proof.");
    assertEquals(EndorsementState.RECEIVED, state(pledged));
  }

  @Test
  @DisplayName("R2: a day that both changed is shown for a decision, with the colleague's owner")
  void both() throws Exception {
    EndorsementView pledged = endorsementWorld.pledged(desk, endorsementWorld.yesterday());
    LocalDate mine = endorsementWorld.today().plusDays(20);
    Page form = command(pledged, "pledge").type("promisedBy", mine.toString());
    LocalDate later = endorsementWorld.today().plusDays(9);
    String owner = desk.bilal().publicId();
    Acting.as(desk.bilal(), () -> commands.pledge(pledged.id(), null, later, owner, null));
    Page asked = form.press("run").requireWords(STALE).requireMistakeAt("promisedBy");
    assertEquals(mine.toString(), asked.value("promisedBy"));
    assertEquals(owner, asked.value("owner"), "nobody else wrote there");
    asked.press("run").requireNotice("The promise has its new day and owner.");
  }

  @Test
  @DisplayName("R3: words that were not shown are not approved, and the note is kept")
  void approved() throws Exception {
    EndorsementView verified = endorsementWorld.in(desk, EndorsementState.VERIFIED);
    Page form = command(verified, "approve").type("note", "I know their chair.");
    Acting.as(
        desk.bilal(),
        () ->
            endorsements.edit(
                verified.id(), verified.version(), EndorsementDrafts.letter("Other words.")));
    Page asked = form.press("run").requireWords(STALE + " Nothing was done.", "Other words.");
    assertEquals("I know their chair.", asked.value("note"));
    assertEquals(EndorsementState.VERIFIED, state(verified));
    asked.press("run").requireNotice("Approved. It can be published now.");
  }

  @Test
  @DisplayName("R4: the note is kept even if the colleague's change makes the command impossible")
  void keepsNoteOfImpossibleCommand() throws Exception {
    EndorsementView pledged = endorsementWorld.pledged(desk, endorsementWorld.yesterday());
    Page form = command(pledged, "receive").type("note", "By post, with a stamp.");
    Acting.as(desk.bilal(), () -> commands.lapse(pledged.id(), null, null));
    Acting.as(desk.bilal(), () -> commands.withdraw(pledged.id(), null, null));
    Page asked = form.press("run").requireWords(STALE + " Nothing was done.");
    Page refused = asked.press("run").requireWords("not possible in the state");
    assertEquals("By post, with a stamp.", refused.value("note"));
  }
}
