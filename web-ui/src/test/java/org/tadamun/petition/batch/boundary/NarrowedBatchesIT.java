package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Filtered list of batches")
class NarrowedBatchesIT extends FourEyes {

  @Inject private BatchLists lists;
  @Inject private Batches batches;
  @Inject private BatchWorld batchWorld;
  @Inject private Forgetting forgetting;

  private Person swede;

  /**
   * @param swede whether the reader is limited to Sweden
   */
  private record Asked(boolean cursor, boolean swede, BatchFilter filter) {

    /** With a cursor the filter names the petition, since a cursor belongs to one. */
    static Asked of(Object[] one, String petition) {
      boolean cursor = (Boolean) one[0];
      return new Asked(
          cursor,
          (Boolean) one[1],
          new BatchFilter(
              cursor ? petition : (String) one[2],
              (BatchState) one[3],
              (String) one[4],
              (Integer) one[5],
              (String) one[6]));
    }

    boolean means(BatchView one) {
      return (!swede || one.country().equals("SE"))
          && (filter.petition() == null || filter.petition().equals(one.petition()))
          && (filter.state() == null || filter.state() == one.state())
          && (filter.country() == null || filter.country().equals(one.country()))
          && (filter.textVersion() == null || filter.textVersion() == one.textVersion())
          && (filter.notBy() == null || !filter.notBy().equals(one.enteredBy()));
    }
  }

  @BeforeEach
  void batches() throws Exception {
    swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    batchWorld.submit(anna, petition, BatchWorld.paper("GB", 5));
    batchWorld.submit(bilal, petition, BatchWorld.paper("SE", 6));
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 7));
    batchWorld.checked(bilal, anna, petition, BatchWorld.paper("GB", 8));
    String bad = batchWorld.submit(anna, petition, BatchWorld.paper("SE", 9)).id();
    Acting.as(bilal, () -> batches.reject(bad, null, "A copy"));
  }

  @Test
  @DisplayName("Pager, cursor and count agree with the filter, for each pair of filter values")
  void narrowed() throws Exception {
    long campaign = petition.campaignId();
    List<BatchView> all = Acting.as(anna, () -> lists.at(campaign, BatchFilter.ALL, 0, 50));
    assertEquals(5, all.size());
    List<Asked> combinations =
        Combinations.pairs(
                List.of(false, true),
                List.of(false, true),
                Combinations.orNone(petition.slug()),
                Combinations.orNone(BatchState.SUBMITTED, BatchState.CHECKED),
                Combinations.orNone("SE"),
                Combinations.orNone(1, 2),
                Combinations.orNone(anna.name()))
            .stream()
            .map(one -> Asked.of(one, petition.slug()))
            .toList();
    for (Combinations.Question<Asked, Long> counted :
        List.<Combinations.Question<Asked, Long>>of(
            asked -> Acting.as(reader(asked), () -> lists.count(campaign, asked.filter())),
            this::summed)) {
      assertEquals(
          List.of(),
          Combinations.faults(
              combinations,
              this::listed,
              counted,
              asked -> all.stream().filter(asked::means).map(BatchView::id).toList()));
    }
  }

  private Person reader(Asked asked) {
    return asked.swede() ? swede : anna;
  }

  /** The sum that is shown above the list. */
  private long summed(Asked asked) throws Exception {
    return Acting.as(reader(asked), () -> lists.listed(petition.campaignId(), asked.filter()))
        .values()
        .stream()
        .mapToLong(BatchFigures::batches)
        .sum();
  }

  private List<String> listed(Asked asked) throws Exception {
    if (!asked.cursor()) {
      return Combinations.paged(
              (first, most) ->
                  Acting.as(
                      reader(asked),
                      () -> lists.at(petition.campaignId(), asked.filter(), first, most)))
          .stream()
          .map(BatchView::id)
          .toList();
    }
    return Combinations.turned(
            (cursor, limit) ->
                Acting.as(reader(asked), () -> lists.page(asked.filter(), cursor, limit)))
        .stream()
        .map(BatchView::id)
        .toList();
  }

  @Test
  @DisplayName(
      "The list begins with the batch entered last, even if another node numbered it lower")
  void newest() throws Exception {
    BatchFilter own = new BatchFilter(petition.slug(), null, null);
    Asked pager = new Asked(false, false, own);
    String first = listed(pager).getFirst();
    forgetting.made("petition_batch", "public_id", first, Duration.ofDays(1));
    assertEquals(first, listed(pager).getLast());
    assertEquals(listed(pager), listed(new Asked(true, false, own)));
  }
}
