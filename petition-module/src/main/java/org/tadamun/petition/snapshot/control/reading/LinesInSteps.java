package org.tadamun.petition.snapshot.control.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tadamun.petition.correction.boundary.DaysInSteps;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * Batches and corrections of a pack with steps. A batch is shown with its organisation, its proof
 * and the whole steps of its number: more than the country's figure may show, which waits for a
 * crowd, but nothing of one person, since a batch is fixed. The rest is in no line: with it the
 * exact number from outside could be computed, and so the number of online signatures if only one
 * country has any.
 */
final class LinesInSteps {

  /** Corrections that are shown together; kind and reason are null for withdrawn batches. */
  record Group(LocalDate day, CorrectionKind kind, String reason) {

    static Group of(CorrectionLine line) {
      return new Group(line.day(), line.kind(), line.reason());
    }

    /** A line of the log; the first column is skipped. */
    static Group of(Object[] row) {
      return new Group((LocalDate) row[1], (CorrectionKind) row[2], (String) row[3]);
    }

    static Group ofBatches(Instant ended) {
      return new Group(LocalDate.ofInstant(ended, ZoneOffset.UTC), null, null);
    }
  }

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::day)
          .thenComparing(Group::kind, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Group::reason, Comparator.nullsLast(Comparator.naturalOrder()));

  private LinesInSteps() {}

  static List<BatchLine> batches(SmallCells cells, List<BatchLine> counted) {
    return counted.stream()
        .map(batch -> whole(cells, batch))
        .filter(batch -> batch.number() > 0)
        .toList();
  }

  /**
   * Shows the same sums by day and country as the public log, since both use the same groups. A
   * batch keeps a line with its whole steps; what several batches of one day and country add up to
   * beyond that is a line without a batch. A day that is not over has no line of a batch, since
   * each would name a country.
   */
  static List<CorrectionLine> corrections(
      DaysInSteps days, List<CorrectionLine> log, List<BatchLine> taken) {
    Map<Group, Map<String, Long>> groups = new TreeMap<>(ORDER);
    Stream.concat(log.stream(), taken.stream().map(CorrectionLine::of))
        .forEach(
            line ->
                groups
                    .computeIfAbsent(Group.of(line), group -> new LinkedHashMap<>())
                    .merge(line.country(), line.change(), Long::sum));
    groups.replaceAll((group, exact) -> days.changes(group.day(), exact));
    List<CorrectionLine> told = new ArrayList<>();
    for (BatchLine batch : taken) {
      CorrectionLine line = CorrectionLine.of(whole(days.cells(), batch));
      if (line.change() != 0 && days.isOver(line.day())) {
        told.add(line);
        groups.get(Group.of(line)).merge(line.country(), -line.change(), LinesInSteps::left);
      }
    }
    groups.forEach((group, byCountry) -> told.addAll(lines(group, byCountry)));
    return told;
  }

  /** Null if nothing is left, which makes no line. */
  private static Long left(Long sum, Long told) {
    return sum + told == 0 ? null : sum + told;
  }

  private static List<CorrectionLine> lines(Group group, Map<String, Long> byCountry) {
    return byCountry.entrySet().stream()
        .map(
            one ->
                new CorrectionLine(
                    group.day(), group.kind(), one.getKey(), one.getValue(), group.reason(), null))
        .toList();
  }

  private static BatchLine whole(SmallCells cells, BatchLine batch) {
    return new BatchLine(
        batch.id(),
        batch.state(),
        batch.source(),
        batch.organisation(),
        batch.country(),
        Math.toIntExact(cells.figure(batch.number())),
        batch.collectedFrom(),
        batch.collectedTo(),
        batch.evidence(),
        cells.day(batch.checkedAt()),
        cells.day(batch.endedAt()));
  }
}
