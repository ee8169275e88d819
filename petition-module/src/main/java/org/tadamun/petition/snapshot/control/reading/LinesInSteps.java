package org.tadamun.petition.snapshot.control.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * Batches and corrections of a pack whose figures of countries have steps. A batch keeps its
 * organisation, its proof and the whole steps of its number; what is left of all batches of a
 * source is one line that names neither. So no line tells more of a country than its figure does.
 */
final class LinesInSteps {

  /** What is told of together; no kind and no reason where batches were taken out. */
  private record Group(LocalDate day, CorrectionKind kind, String reason) {

    static Group of(CorrectionLine line) {
      return new Group(line.day(), line.kind(), line.reason());
    }
  }

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::day)
          .thenComparing(Group::kind, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Group::reason, Comparator.nullsLast(Comparator.naturalOrder()));

  private LinesInSteps() {}

  static List<BatchLine> batches(SmallCells cells, List<BatchLine> counted) {
    List<BatchLine> told = new ArrayList<>();
    Map<BatchSource, Integer> left = new EnumMap<>(BatchSource.class);
    for (BatchLine batch : counted) {
      BatchLine whole = whole(cells, batch);
      left.merge(batch.source(), batch.number() - whole.number(), Integer::sum);
      if (whole.number() > 0) {
        told.add(whole);
      }
    }
    left.forEach(
        (source, number) -> {
          if (number > 0) {
            told.add(rest(source, number));
          }
        });
    return told;
  }

  /**
   * By day and country the public log of corrections has the same sums, since both are told in the
   * same groups. Of a batch stand its whole steps, with whose and which it was; what several of one
   * day and country have beyond that, a line that names none.
   */
  static List<CorrectionLine> corrections(
      SmallCells cells, List<CorrectionLine> log, List<BatchLine> taken) {
    Map<Group, Map<String, Long>> groups = new TreeMap<>(ORDER);
    Stream.concat(log.stream(), taken.stream().map(CorrectionLine::of))
        .forEach(
            line ->
                groups
                    .computeIfAbsent(Group.of(line), group -> new LinkedHashMap<>())
                    .merge(line.country(), line.change(), Long::sum));
    groups.replaceAll((group, exact) -> cells.changes(exact));
    List<CorrectionLine> told = new ArrayList<>();
    for (BatchLine batch : taken) {
      CorrectionLine line = CorrectionLine.of(whole(cells, batch));
      if (line.change() != 0) {
        told.add(line);
        groups.get(Group.of(line)).merge(line.country(), -line.change(), Long::sum);
      }
    }
    groups.forEach((group, byCountry) -> told.addAll(lines(group, byCountry)));
    return told;
  }

  private static List<CorrectionLine> lines(Group group, Map<String, Long> byCountry) {
    return byCountry.entrySet().stream()
        .filter(one -> one.getValue() != 0)
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
        batch.checkedAt(),
        batch.endedAt());
  }

  private static BatchLine rest(BatchSource source, int number) {
    return new BatchLine(
        null,
        BatchState.CHECKED,
        source,
        null,
        SmallCells.OTHER,
        number,
        null,
        null,
        null,
        null,
        null);
  }
}
