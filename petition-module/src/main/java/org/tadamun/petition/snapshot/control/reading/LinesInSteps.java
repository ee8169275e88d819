package org.tadamun.petition.snapshot.control.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private record Group(LocalDate day, CorrectionKind kind, String reason) {}

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

  static List<CorrectionLine> corrections(
      SmallCells cells, List<CorrectionLine> log, List<BatchLine> taken) {
    Map<Group, Map<String, Long>> groups = new TreeMap<>(ORDER);
    for (CorrectionLine line : log) {
      groups
          .computeIfAbsent(
              new Group(line.day(), line.kind(), line.reason()), group -> new LinkedHashMap<>())
          .merge(line.country(), line.change(), Long::sum);
    }
    List<CorrectionLine> told = new ArrayList<>();
    for (BatchLine batch : taken) {
      BatchLine whole = whole(cells, batch);
      CorrectionLine line = CorrectionLine.of(whole);
      if (whole.number() > 0) {
        told.add(line);
      }
      groups
          .computeIfAbsent(new Group(line.day(), null, null), group -> new LinkedHashMap<>())
          .merge(SmallCells.OTHER, (long) whole.number() - batch.number(), Long::sum);
    }
    groups.forEach((group, byCountry) -> told.addAll(lines(cells, group, byCountry)));
    return told;
  }

  private static List<CorrectionLine> lines(
      SmallCells cells, Group group, Map<String, Long> byCountry) {
    // Of batches only what is left of all is in here, which is of no country already.
    Map<String, Long> told = group.kind() == null ? byCountry : cells.changes(byCountry);
    return told.entrySet().stream()
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
