package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.testing.BatchWorld.paper;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.batch.entity.BatchRefused;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Batches")
class BatchesIT extends FourEyes {

  private static final String WHY = "Counted twice";

  @Inject private Batches batches;
  @Inject private BatchLists lists;
  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private Petitions petitions;

  private <T> T asAnna(Callable<T> work) throws Exception {
    return Acting.as(anna, work);
  }

  private <T> T asBilal(Callable<T> work) throws Exception {
    return Acting.as(bilal, work);
  }

  private Map<String, Long> tally() {
    return batchWorld.tally(petition.id());
  }

  @Test
  @DisplayName("R2 R4: a batch counts once it is checked, for its own country and source only")
  void counted() throws Exception {
    BatchView paper = batchWorld.submit(anna, petition, paper("GB", 340));
    assertEquals(BatchState.SUBMITTED, paper.state());
    assertEquals(anna.name(), paper.enteredBy());
    assertEquals(Map.of(), tally());
    BatchView checked = asBilal(() -> batches.check(paper.id(), paper.version()));
    assertEquals(BatchState.CHECKED, checked.state());
    assertEquals(bilal.name(), checked.checkedBy());
    batchWorld.checked(
        bilal, anna, petition, BatchWorld.details(BatchSource.PARTNER, "GB", 1_000_000));
    batchWorld.checked(bilal, anna, petition, paper("ZZ", 1));
    assertEquals(Map.of("PAPER GB", 340L, "PARTNER GB", 1_000_000L, "PAPER ZZ", 1L), tally());
  }

  @Test
  @DisplayName(
      "R4: a withdrawal lowers exactly the figure of its country and source, and keeps its reason")
  void withdrawn() throws Exception {
    BatchView leeds = batchWorld.checked(anna, bilal, petition, paper("GB", 340));
    batchWorld.checked(anna, bilal, petition, paper("GB", 60));
    batchWorld.checked(anna, bilal, petition, paper("SE", 7));
    BatchView gone = asAnna(() -> batches.withdraw(leeds.id(), leeds.version(), WHY));
    assertEquals(WHY, gone.reason());
    assertEquals(Map.of("PAPER GB", 60L, "PAPER SE", 7L), tally());
    assertThrows(WrongState.class, () -> asAnna(() -> batches.withdraw(leeds.id(), null, WHY)));
    assertEquals(Map.of("PAPER GB", 60L, "PAPER SE", 7L), tally());
  }

  @Test
  @DisplayName(
      "R2: waiting, rejected and withdrawn batches that were never checked change no figure")
  void neverCounted() throws Exception {
    batchWorld.submit(anna, petition, paper("GB", 340));
    BatchView rejected = batchWorld.submit(anna, petition, paper("GB", 20));
    asBilal(() -> batches.reject(rejected.id(), null, WHY));
    BatchView withdrawn = batchWorld.submit(anna, petition, paper("GB", 10));
    asAnna(() -> batches.withdraw(withdrawn.id(), null, WHY));
    assertEquals(Map.of(), tally());
    Map<BatchState, BatchFigures> figures =
        asAnna(
            () ->
                lists.figures(petition.campaignId(), new BatchFilter(petition.slug(), null, null)));
    assertEquals(new BatchFigures(1, 340), figures.get(BatchState.SUBMITTED));
    assertEquals(BatchFigures.NONE, figures.get(BatchState.CHECKED));
    assertEquals(new BatchFigures(1, 20), figures.get(BatchState.REJECTED));
    long waiting = asAnna(() -> lists.count(petition.campaignId(), BatchFilter.TO_CHECK));
    assertEquals(1, waiting);
    assertEquals(
        waiting, asAnna(() -> lists.at(petition.campaignId(), BatchFilter.TO_CHECK, 0, 50)).size());
  }

  @Test
  @DisplayName("R3: the person who entered a batch can neither check nor reject it")
  void secondPerson() throws Exception {
    BatchView batch = batchWorld.submit(anna, petition, paper("GB", 340));
    assertThrows(SecondPersonNeeded.class, () -> asAnna(() -> batches.check(batch.id(), null)));
    assertThrows(
        SecondPersonNeeded.class, () -> asAnna(() -> batches.reject(batch.id(), null, WHY)));
    assertEquals(BatchState.SUBMITTED, asAnna(() -> lists.one(batch.id())).state());
    assertEquals(Map.of(), tally());
  }

  @Test
  @DisplayName("The audit trail has each change of a batch with its number, and no person or file")
  void audited() throws Exception {
    BatchView batch = batchWorld.checked(anna, bilal, petition, paper("GB", 340));
    asAnna(() -> batches.withdraw(batch.id(), null, WHY));
    List<AuditEntry> trail = world.audit("batch", batch.id());
    assertEquals(
        List.of("batch.submitted", "batch.checked", "batch.withdrawn"),
        trail.stream().map(AuditEntry::action).toList());
    assertEquals("SUBMITTED", trail.get(1).from());
    assertEquals("CHECKED PAPER GB 340 version 1", trail.get(1).to());
    assertEquals(bilal.name(), trail.get(1).actor());
    assertEquals(petition.campaignId(), trail.get(1).campaignId());
    for (AuditEntry entry : trail) {
      String told = entry.from() + entry.to();
      for (String word : List.of("Zara", "Khan", "sheets")) {
        assertFalse(told.contains(word), told);
      }
    }
  }

  @Test
  @DisplayName(
      "R6: after the petition closed a batch is neither entered nor checked, but can be withdrawn")
  void closed() throws Exception {
    BatchView counted = batchWorld.checked(anna, bilal, petition, paper("GB", 340));
    BatchView waiting = batchWorld.submit(anna, petition, paper("GB", 20));
    asAnna(() -> petitions.close(petition.slug(), petition.version()));
    assertThrows(
        BatchRefused.NotCounting.class, () -> batchWorld.submit(anna, petition, paper("GB", 5)));
    assertThrows(
        BatchRefused.NotCounting.class, () -> asBilal(() -> batches.check(waiting.id(), null)));
    assertEquals(Map.of("PAPER GB", 340L), tally());
    asBilal(() -> batches.withdraw(counted.id(), null, WHY));
    assertEquals(Map.of(), tally());
  }

  @Test
  @DisplayName("R6: a batch is accepted while the petition is paused, and refused for a draft")
  void pausedAndDraft() throws Exception {
    asAnna(() -> petitions.pause(petition.slug(), petition.version()));
    batchWorld.checked(anna, bilal, petition, paper("GB", 340));
    assertEquals(Map.of("PAPER GB", 340L), tally());
    PetitionView draft =
        asAnna(
            () ->
                petitions.create(
                    petition.campaignId(), World.unique("draft"), PetitionWorld.draft()));
    assertThrows(
        BatchRefused.NotCounting.class, () -> batchWorld.submit(anna, draft, paper("GB", 5)));
  }

  @Test
  @DisplayName(
      "R1: a batch belongs to the version that was signed, also after the text was renewed")
  void versions() throws Exception {
    BatchView old = batchWorld.submit(anna, petition, paper("GB", 340));
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    asBilal(() -> batches.check(old.id(), null));
    InvalidInput early =
        assertThrows(InvalidInput.class, () -> batchWorld.submit(anna, petition, paper("GB", 60)));
    assertEquals("collectedTo", early.errors().getFirst().field());
    BatchView late = batchWorld.checked(anna, bilal, petition, BatchWorld.under(1, "SE", 5));
    assertEquals(1, late.textVersion());
    for (int unknown : new int[] {0, 3}) {
      InvalidInput refused =
          assertThrows(
              InvalidInput.class,
              () -> batchWorld.submit(anna, petition, BatchWorld.under(unknown, "SE", 5)));
      assertEquals("textVersion", refused.errors().getFirst().field());
    }
    BatchView fresh = batchWorld.checked(anna, bilal, petition, BatchWorld.today("GB", 60));
    assertEquals(1, old.textVersion());
    assertEquals(2, fresh.textVersion());
    assertEquals(60, BatchWorld.counts(petition).getInt("total"));
    assertEquals(Map.of("PAPER GB", 400L, "PAPER SE", 5L), tally());
  }

  @Test
  @DisplayName(
      "R7: a file is accepted again for the same country only once its first batch has ended")
  void sameFile() throws Exception {
    var sheets = paper("GB", 340);
    BatchView first = batchWorld.submit(anna, petition, sheets);
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> batchWorld.submit(bilal, petition, sheets));
    assertEquals("evidence", refusal.errors().getFirst().field());
    // One file may prove batches of several countries.
    batchWorld.submit(anna, petition, BatchWorld.paper("SE", 7).with(sheets.evidence()));
    asBilal(() -> batches.reject(first.id(), null, WHY));
    batchWorld.submit(bilal, petition, sheets);
  }

  @Test
  @DisplayName(
      "Staff of other campaigns or countries and readers are refused, and so is an old version")
  void permissions() throws Exception {
    BatchView batch = batchWorld.submit(anna, petition, paper("GB", 340));
    Person elsewhere = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    for (Person stranger : List.of(elsewhere, swede)) {
      Acting.refused(stranger, Forbidden.class, () -> batches.check(batch.id(), null));
      assertThrows(Forbidden.class, () -> batchWorld.submit(stranger, petition, paper("GB", 1)));
    }
    Acting.refused(reader, jakarta.ejb.EJBAccessException.class, () -> lists.one(batch.id()));
    Acting.refused(elsewhere, Forbidden.class, () -> lists.one(batch.id()));
    assertThrows(
        NotFound.class,
        () ->
            asAnna(
                () ->
                    lists.of(
                        campaigns.bySlug(world.campaign().slug()).orElseThrow().id(), batch.id())));
    assertThrows(Stale.class, () -> asBilal(() -> batches.check(batch.id(), 99)));
    assertThrows(NotFound.class, () -> asBilal(() -> batches.check("none", null)));
    assertEquals(Map.of(), tally());
  }

  @Test
  @DisplayName("R11: a coordinator of one country reads only the batches of that country")
  void ofOneCountry() throws Exception {
    Person swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    String british = batchWorld.submit(anna, petition, paper("GB", 340)).id();
    String swedish = batchWorld.submit(anna, petition, paper("SE", 12)).id();
    long campaign = petition.campaignId();
    BatchFilter all = new BatchFilter(petition.slug(), null, null);
    Acting.refused(swede, Forbidden.class, () -> lists.one(british));
    Acting.refused(swede, Forbidden.class, () -> lists.of(campaign, british));
    assertEquals("SE", Acting.as(swede, () -> lists.of(campaign, swedish)).country());
    assertEquals(1L, Acting.as(swede, () -> lists.count(campaign, all)));
    assertEquals(
        List.of(swedish),
        Acting.as(swede, () -> lists.at(campaign, all, 0, 10)).stream()
            .map(BatchView::id)
            .toList());
    assertEquals(1, Acting.as(swede, () -> lists.page(all, null, 10)).items().size());
    assertEquals(
        1, Acting.as(swede, () -> lists.listed(campaign, all)).get(BatchState.SUBMITTED).batches());
    assertEquals(2, asAnna(() -> lists.listed(campaign, all)).get(BatchState.SUBMITTED).batches());
    assertEquals(
        2,
        Acting.as(swede, () -> lists.figures(campaign, all)).get(BatchState.SUBMITTED).batches(),
        "numbers alone are for the whole console");
  }
}
