package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.mention.boundary.Mention;
import org.tadamun.endorsements.mention.boundary.Mentions;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("R11: Source of an act set while a sponsor asks to be taken off")
class HeldSponsorsIT extends AtTheDesk {

  @Inject private ActLists lists;
  @Inject private EndorsementCommands commands;
  @Inject private Meanwhile meanwhile;
  @Inject private Mentions mentions;
  @Inject private ParliamentaryActs acts;
  @Inject private Sponsors sponsors;

  private String member;
  private String letter;
  private String plan;
  private int version;

  @BeforeEach
  void open() throws Exception {
    member = endorsementWorld.add(EndorsementDrafts.person(World.unique("Zoë"), "GB")).id();
    letter =
        endorsementWorld
            .published(
                desk,
                member,
                EndorsementDrafts.of(Capacity.AS_OFFICE_HOLDER, EndorsementKind.LETTER))
            .id();
    plan = anna(() -> acts.create(desk.campaign().id(), draft(null), null, false)).id();
    SponsorDraft lead = new SponsorDraft(member, SponsorRole.LEAD, null);
    version = anna(() -> sponsors.add(plan, null, lead)).version();
  }

  private static ActDetails draft(Source source) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
        LocalizedText.of("en", "Free our colleague"),
        "EDM 1",
        null,
        null,
        source);
  }

  private ActView shown() throws Exception {
    return anna(() -> acts.edit(plan, version, draft(EndorsementDrafts.REPORT), null));
  }

  private List<String> publicOf() throws Exception {
    return anna(() -> mentions.of(member)).items().stream()
        .filter(Mention::shown)
        .map(Mention::id)
        .toList();
  }

  @Test
  @Timeout(120)
  @DisplayName("The source waits for a wish that is being stored, and is refused")
  void wishFirst() throws Exception {
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () ->
                meanwhile.of(
                    () -> anna(() -> commands.withdraw(letter, null, "they asked")), this::shown));
    assertEquals(List.of("source"), refused.errors().stream().map(FieldError::field).toList());
    assertFalse(anna(() -> lists.one(plan)).shown());
  }

  @Test
  @Timeout(120)
  @DisplayName("The wish waits for a source that is being stored; the act is then listed as public")
  void sourceFirst() throws Exception {
    List<String> still =
        meanwhile.of(
            this::shown,
            () -> {
              anna(() -> commands.withdraw(letter, null, "they asked"));
              return publicOf();
            });
    assertEquals(List.of(plan), still);
    assertTrue(anna(() -> lists.one(plan)).shown());
  }
}
