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
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;

/** Counts a campaign's endorsements and acts, with one or two statements each. */
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

    /** Published and not under embargo; the public sees no others in any number. */
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
        EndorserTally.of(em, campaignId, now),
        pledged.stream().mapToLong(Row::all).sum(),
        pledged.stream().mapToLong(r -> r.all - r.hidden).sum(),
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
                + " sum(case when "
                + EndorsementState.LATE
                + " then 1 else 0 end)"
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

  /** Fills the map with public acts by state; returns how many {@code ActFilter.DONE} lists. */
  private static long acts(EntityManager em, long campaignId, Map<ActState, Long> byState) {
    em.createQuery(
            "select a.state, count(a) from ParliamentaryAct a"
                + " where a.campaignId = :campaign and a.shown = true group by a.state",
            Object[].class)
        .setParameter("campaign", campaignId)
        .getResultStream()
        .forEach(row -> byState.put((ActState) row[0], ((Number) row[1]).longValue()));
    long done =
        byState.entrySet().stream()
            .filter(row -> ActState.DONE.contains(row.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    boolean perhaps = byState.keySet().stream().anyMatch(ActState.DONE_IF_BEFORE::contains);
    return perhaps ? done + doneBefore(em, campaignId) : done;
  }

  /** Counts scheduled or lapsed acts that had been done before. */
  private static long doneBefore(EntityManager em, long campaignId) {
    return em.createQuery(
            "select count(a) from ParliamentaryAct a where a.campaignId = :campaign"
                + " and a.shown = true and a.state in :perhaps and "
                + ParliamentaryAct.DONE_BEFORE,
            Long.class)
        .setParameter("campaign", campaignId)
        .setParameter("perhaps", ActState.DONE_IF_BEFORE)
        .setParameter("done", ActState.DONE)
        .getSingleResult();
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
