package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.addressee.boundary.AddresseeDetailsOf;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Edits without a change")
class UnchangedEndorsementsIT extends AtTheDesk {

  @Inject private ActLists actLists;
  @Inject private Addressees addressees;
  @Inject private Endorsements endorsements;
  @Inject private Endorsers endorsers;
  @Inject private ParliamentaryActs acts;

  private int trail(String type, String id) {
    return world.audit(type, id).size();
  }

  @Test
  @DisplayName("R8: such an edit keeps the approval, even if addressee and endorser were renamed")
  void approved() throws Exception {
    AddresseeDetails embassy = AddresseeDetailsOf.embassy("GB", "Europe/London");
    AddresseeView addressee = anna(() -> addressees.add(desk.campaign().id(), embassy, false));
    EndorserView union = endorsementWorld.add(EndorsementDrafts.union("Weavers", "CA"));
    EndorsementDraft whole = EndorsementDrafts.whole(addressee.publicId());
    String id = endorsementWorld.invited(desk, union.id(), whole).id();
    endorsementWorld.bring(desk, anna(() -> endorsements.one(id)), EndorsementState.APPROVED);
    AddresseeDetails renamed =
        new AddresseeDetails(
            embassy.kind(),
            LocalizedText.of("en", "High Commission"),
            null,
            "GB",
            null,
            "Europe/London",
            null,
            null,
            null,
            null);
    anna(() -> addressees.edit(addressee.publicId(), addressee.version(), renamed, false));
    anna(
        () ->
            endorsers.edit(union.id(), union.version(), EndorsementDrafts.union("Spinners", "CA")));
    EndorsementView read = anna(() -> endorsements.one(id));
    int trail = trail("endorsement", id);
    assertEquals(read, anna(() -> endorsements.edit(id, read.version(), read.draft())));
    assertEquals(read, anna(() -> endorsements.one(id)));
    assertEquals(EndorsementState.APPROVED, read.state());
    assertEquals(trail, trail("endorsement", id));
    assertThrows(
        Stale.class, () -> anna(() -> endorsements.edit(id, read.version() - 1, read.draft())));
  }

  @Test
  @DisplayName("Such an edit is refused if the endorsement is published or has ended")
  void closed() throws Exception {
    for (EndorsementState state :
        new EndorsementState[] {EndorsementState.PUBLISHED, EndorsementState.DECLINED}) {
      EndorsementView shown = endorsementWorld.in(desk, state);
      assertThrows(
          WrongState.class,
          () -> anna(() -> endorsements.edit(shown.id(), shown.version(), shown.draft())));
    }
  }

  @Test
  @DisplayName("Such an edit leaves version and trail of an endorser as they are")
  void endorser() throws Exception {
    String id = endorsementWorld.add(EndorsementDrafts.union("Weavers", "CA")).id();
    EndorserView union = anna(() -> endorsers.byId(id)).orElseThrow();
    int trail = trail("endorser", union.id());
    assertEquals(
        union,
        anna(
            () ->
                endorsers.edit(
                    union.id(), union.version(), EndorsementDrafts.union("Weavers", "CA"))));
    assertEquals(union, anna(() -> endorsers.byId(union.id())).orElseThrow());
    assertEquals(trail, trail("endorser", union.id()));
    assertThrows(
        Stale.class,
        () ->
            anna(
                () ->
                    endorsers.edit(
                        union.id(),
                        union.version() + 1,
                        EndorsementDrafts.union("Weavers", "CA"))));
  }

  @Test
  @DisplayName("Such an edit leaves an act as it is; an empty source equals none")
  void act() throws Exception {
    ActView made = anna(() -> acts.create(desk.campaign().id(), motion(null), null, false));
    ActView read = anna(() -> actLists.one(made.id()));
    int trail = trail("act", made.id());
    ActDetails same = motion(new Source(LocalizedText.EMPTY, " "));
    assertEquals(read, anna(() -> acts.edit(read.id(), read.version(), same, null)));
    assertEquals(read, anna(() -> actLists.one(made.id())));
    assertEquals(trail, trail("act", made.id()));
    assertThrows(
        Stale.class, () -> anna(() -> acts.edit(read.id(), read.version() + 1, same, null)));
  }

  private static ActDetails motion(Source source) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
        LocalizedText.of("en", "Free our colleague"),
        null,
        null,
        null,
        source);
  }
}
