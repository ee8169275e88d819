package org.tadamun.endorsements.figures.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.parliament.entity.ActState;

/** Counts a campaign's endorsements and acts, each in one statement. */
public final class EndorsementTally {

  private record Row(
      EndorsementState state,
      String country,
      EndorsementKind kind,
      long all,
      long hidden,
      long late) {

    static Row of(Object[] columns) {
      return new Row(
          (EndorsementState) columns[0],
          (String) columns[1],
          (EndorsementKind) columns[2],
          ((Number) columns[3]).longValue(),
          ((Number) columns[4]).longValue(),
          ((Number) columns[5]).longValue());
    }

    /** What an embargo still hides is in no number that the public sees. */
    long shown() {
      return state == EndorsementState.PUBLISHED ? all - hidden : 0;
    }

    long waiting() {
      return switch (state) {
        case RECEIVED, VERIFYING, VERIFIED, APPROVED -> all;
        default -> 0;
      };
    }
  }

  private EndorsementTally() {}

  public static EndorsementFigures of(EntityManager em, long campaignId, Instant now) {
    List<Row> rows = rows(em, campaignId, now);
    Map<ActState, Long> acts = new EnumMap<>(ActState.class);
    long done = acts(em, campaignId, acts);
    List<Row> pledged = rows.stream().filter(r -> r.state == EndorsementState.PLEDGED).toList();
    return new EndorsementFigures(
        rows.stream().mapToLong(Row::shown).sum(),
        pledged.stream().mapToLong(Row::all).sum(),
        pledged.stream().mapToLong(Row::late).sum(),
        rows.stream().mapToLong(Row::waiting).sum(),
        mostFirst(shown(rows, Row::country)),
        shown(rows, Row::kind),
        done,
        acts);
  }

  private static List<Row> rows(EntityManager em, long campaignId, Instant now) {
    return em.createQuery(
            "select e.state, e.country, e.kind, count(e),"
                + " sum(case when e.embargoUntil > :now then 1 else 0 end),"
                + " sum(case when e.promisedBy < :today then 1 else 0 end)"
                + " from Endorsement e where e.campaignId = :campaign"
                + " group by e.state, e.country, e.kind",
            Object[].class)
        .setParameter("campaign", campaignId)
        .setParameter("now", now)
        .setParameter("today", now.atOffset(ZoneOffset.UTC).toLocalDate())
        .getResultStream()
        .map(Row::of)
        .toList();
  }

  /** How many were done, as {@code ActFilter.DONE} lists them; all of them by their state. */
  private static long acts(EntityManager em, long campaignId, Map<ActState, Long> byState) {
    long done = 0;
    List<Object[]> rows =
        em.createQuery(
                "select a.state, count(a), count(a.tabledOn) from ParliamentaryAct a"
                    + " where a.campaignId = :campaign and a.shown = true group by a.state",
                Object[].class)
            .setParameter("campaign", campaignId)
            .getResultList();
    for (Object[] row : rows) {
      ActState state = (ActState) row[0];
      byState.put(state, ((Number) row[1]).longValue());
      int counted = state == ActState.LAPSED_WITH_SESSION ? 2 : 1;
      done += ActState.DONE.contains(state) ? ((Number) row[counted]).longValue() : 0;
    }
    return done;
  }

  private static <K> Map<K, Long> shown(List<Row> rows, Function<Row, K> by) {
    return rows.stream()
        .filter(row -> row.shown() > 0)
        .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(Row::shown)));
  }

  private static Map<String, Long> mostFirst(Map<String, Long> counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
