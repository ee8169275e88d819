package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R7: Search of endorsements by name")
class FoundEndorsementsIT extends AtTheDesk {

  @Inject private EndorsementCommands commands;
  @Inject private EndorsementLists lists;
  @Inject private Endorsements endorsements;
  @Inject private Endorsers endorsers;

  private EndorserView union;

  @BeforeEach
  void open() {
    union = endorsementWorld.add(EndorsementDrafts.union("Pflüger Union", "CA"));
  }

  @Test
  @DisplayName(
      "An endorsement is found by the name that it kept and by the endorser's present name")
  void renamed() throws Exception {
    String letter = endorsementWorld.invited(desk, union.id(), EndorsementDrafts.letter()).id();
    anna(
        () ->
            endorsers.edit(
                union.id(), union.version(), EndorsementDrafts.union("Weavers United", "CA")));
    assertEquals(List.of(letter), found("pfluger"));
    assertEquals(List.of(letter), found("weavers"));
    assertEquals(List.of(), found("pfluger united"));
  }

  @Test
  @DisplayName("An endorsement is found in any spelling, but not by words of two names together")
  void spelled() throws Exception {
    EndorsementDraft choir = EndorsementDrafts.named("کورس  O’Brien", EndorsementDrafts.letter());
    String letter = endorsementWorld.invited(desk, union.id(), choir).id();
    for (String typed : List.of("كورس", "obrien", "كورس o'brien", " PFLÜGER ", "'")) {
      assertEquals(List.of(letter), found(typed), typed);
    }
    assertEquals(List.of(), found("o'brien pflüger"));
  }

  @Test
  @DisplayName(
      "An endorsement is found by its display name, after an edit by the new one, erased by none")
  void typed() throws Exception {
    EndorsementDraft choir = EndorsementDrafts.named("Choir", EndorsementDrafts.letter());
    EndorsementView letter = endorsementWorld.invited(desk, union.id(), choir);
    assertEquals(List.of(letter.id()), found("CHOIR"));
    EndorsementDraft band = EndorsementDrafts.named("Brass band", EndorsementDrafts.letter());
    anna(() -> endorsements.edit(letter.id(), letter.version(), band));
    assertEquals(List.of(), found("choir"));
    assertEquals(List.of(letter.id()), found("brass"));
    endorsementWorld.bring(
        desk, anna(() -> endorsements.one(letter.id())), EndorsementState.DECLINED);
    anna(() -> commands.forget(letter.id(), null));
    assertEquals(List.of(), found("brass"));
  }

  /** The ids that the list finds, whose number the count must equal. */
  private List<String> found(String text) throws Exception {
    EndorsementFilter filter = new EndorsementFilter(null, null, null, null, null, text, null);
    long campaign = desk.campaign().id();
    List<String> found =
        anna(() -> lists.rows(campaign, filter, EndorsementFilter.Order.NAME, true, 0, 9)).stream()
            .map(EndorsementRow::id)
            .toList();
    assertEquals(found.size(), anna(() -> lists.count(campaign, filter)));
    return found;
  }
}
