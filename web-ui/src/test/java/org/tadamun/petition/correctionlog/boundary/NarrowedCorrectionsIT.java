package org.tadamun.petition.correctionlog.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Filtered log of corrections")
class NarrowedCorrectionsIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private CorrectionLists lists;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;

  /**
   * A question to the log.
   *
   * @param strip whether the count is read from the links by kind above the list
   */
  private record Asked(CorrectionFilter filter, boolean strip) {

    static Asked of(Object[] one) {
      return new Asked(
          new CorrectionFilter(
              (String) one[0], (CorrectionKind) one[1], (String) one[2], (Integer) one[3]),
          (Boolean) one[4]);
    }

    boolean means(ExactCorrection line) {
      return (filter.country() == null || filter.country().equals(line.country()))
          && (filter.kind() == null || filter.kind() == line.kind())
          && (filter.reason() == null || filter.reason().equals(line.reason()))
          && (filter.version() == null || filter.version() == line.version());
    }

    CorrectionFilter ofAnyKind() {
      return new CorrectionFilter(filter.country(), null, filter.reason(), filter.version());
    }
  }

  @BeforeEach
  void correct() throws Exception {
    withdraw("SE", 40);
    withdraw("GB", 5);
    hold("SE");
    hold("FR");
    publishAgain();
    hold("SE");
    hold("GB");
  }

  private void withdraw(String country, int number) throws Exception {
    BatchView batch = batchWorld.checked(anna, bilal, petition, BatchWorld.paper(country, number));
    Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Counted twice"));
  }

  private void hold(String country) throws Exception {
    long id = moderationWorld.confirmed(petition, country);
    Acting.as(anna, () -> moderation.decide(id, Decision.of(ModerationCommand.HOLD)));
  }

  @Test
  @DisplayName(
      "List, count and counts by kind agree with the filter, for each pair of filter values")
  void narrowed() throws Exception {
    List<ExactCorrection> all =
        Acting.as(anna, () -> lists.at(petition.slug(), CorrectionFilter.ALL, 0, 50));
    assertEquals(6, all.size());
    List<Asked> combinations =
        Combinations.pairs(
                Combinations.orNone("SE", "GB", "DE"),
                Combinations.orNone(CorrectionKind.HOLD, CorrectionKind.WITHDRAWAL),
                Combinations.orNone("BATCH", "REVIEW"),
                Combinations.orNone(1, 2),
                List.of(false, true))
            .stream()
            .map(Asked::of)
            .toList();
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            this::listed,
            asked -> asked.strip() ? ofStrip(asked) : counted(asked.filter()),
            asked -> all.stream().filter(asked::means).map(NarrowedCorrectionsIT::told).toList()));
  }

  private List<String> listed(Asked asked) throws Exception {
    return Combinations.paged(
            (first, most) ->
                Acting.as(anna, () -> lists.at(petition.slug(), asked.filter(), first, most)))
        .stream()
        .map(NarrowedCorrectionsIT::told)
        .toList();
  }

  private long counted(CorrectionFilter filter) throws Exception {
    return Acting.as(anna, () -> lists.count(petition.slug(), filter));
  }

  private long ofStrip(Asked asked) throws Exception {
    Map<CorrectionKind, Long> kinds =
        Acting.as(anna, () -> lists.kinds(petition.slug(), asked.ofAnyKind()));
    CorrectionKind kind = asked.filter().kind();
    return kind == null
        ? kinds.values().stream().mapToLong(Long::longValue).sum()
        : kinds.get(kind);
  }

  /** A line as text; no two lines in this test are equal. */
  private static String told(ExactCorrection line) {
    return "%s %s %s %d %d"
        .formatted(line.kind(), line.country(), line.reason(), line.version(), line.change());
  }
}
