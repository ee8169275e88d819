package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.petition.signature.boundary.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Finds which signatures stand on a page of a list, in the order of their numbers, without sorting
 * those that do not: Derby cannot read an index backwards, and would sort millions for twenty-five.
 * So the numbers are walked through in stretches, each longer than the last, until enough are
 * found. What is skipped is counted in the index, stretch by stretch.
 *
 * <p>A list bounded in time is read at once instead: its rows can be anywhere. Not for each further
 * page of millions: numbers follow time but for what a file brought, so that the next ones are
 * nearly always found close behind the last.
 */
@Dependent
public class SignatureWalk {

  private static final long SHORTEST = 1_000;
  private static final int LONGER = 8;

  /** So many numbers are looked through for a further page before all of a time is. */
  private static final long CLOSE = 100_000;

  /** What a database sorts while nobody notices. */
  private static final long SORTED_MOST = 20_000;

  private static final Set<SignatureState> ALL = EnumSet.allOf(SignatureState.class);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Numbers from the first on and before the end. */
  private record Stretch(long first, long end) {

    /** The next ones in a direction, so many, within all. */
    Stretch next(Stretch all, boolean down, long width) {
      return down
          ? new Stretch(Math.max(all.first, first - width), first)
          : new Stretch(end, Math.min(all.end, end + width));
    }

    boolean isEmpty() {
      return first >= end;
    }
  }

  /**
   * @param before the number that was last on the page before; null for the first page
   */
  public List<Long> before(long petitionId, SignatureFilter filter, Long before, int most) {
    Stretch all = all();
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, ALL);
    if (before == null) {
      return walk(wanted, all, true, 0, most);
    }
    long end = Math.max(all.first, Math.min(all.end, before));
    long close = wanted.isAtOnce() ? Math.max(all.first, end - CLOSE) : all.first;
    List<Long> found =
        walk(
            SignatureFilterSql.byNumber(petitionId, filter, ALL),
            new Stretch(close, end),
            true,
            0,
            most);
    if (found.size() < most) {
      Stretch rest = new Stretch(all.first, close);
      found.addAll(walk(wanted, rest, true, 0, most - found.size()));
    }
    return found;
  }

  /**
   * @param skipped how many stand on the pages before
   * @param down the newest first
   */
  public List<Long> at(
      long petitionId, SignatureFilter filter, boolean down, long skipped, int most) {
    return walk(new SignatureFilterSql(petitionId, filter, ALL), all(), down, skipped, most);
  }

  /** How many there are in each of these states; those with none are left out. */
  Map<SignatureState, Long> count(
      long petitionId, SignatureFilter filter, Set<SignatureState> among) {
    SignatureFilterSql wanted = new SignatureFilterSql(petitionId, filter, among);
    Map<SignatureState, Long> counts = new EnumMap<>(SignatureState.class);
    if (wanted.isNone()) {
      return counts;
    }
    for (Object row :
        query(
                "select state, count(*) from (" + wanted.rows() + ") wanted group by state",
                wanted,
                new Stretch(Long.MIN_VALUE, Long.MAX_VALUE),
                Map.of())
            .getResultList()) {
      Object[] columns = (Object[]) row;
      counts.put(SignatureState.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
    }
    return counts;
  }

  private List<Long> walk(
      SignatureFilterSql wanted, Stretch all, boolean down, long skipped, int most) {
    List<Long> found = new ArrayList<>();
    boolean atOnce = wanted.isAtOnce();
    long width = atOnce ? all.end - all.first : SHORTEST;
    long skip = skipped;
    Stretch seen = down ? new Stretch(all.end, all.end) : new Stretch(all.first, all.first);
    Stretch here = seen.next(all, down, width);
    while (found.size() < most && !here.isEmpty()) {
      long passed = skip == 0 || atOnce ? 0 : number(wanted, here);
      if (skip > 0 && passed > skip && passed > SORTED_MOST && width > SHORTEST) {
        width /= LONGER;
      } else {
        if (atOnce || passed >= skip) {
          found.addAll(ids(wanted, here, down, skip, most - found.size()));
          skip = 0;
        } else {
          skip -= passed;
        }
        seen = here;
        width *= LONGER;
      }
      here = seen.next(all, down, width);
    }
    return found;
  }

  /** From the lowest number that was ever given and is there to the highest. */
  private Stretch all() {
    Object lowest =
        em.createNativeQuery("select min(id) from petition_signature").getSingleResult();
    Object highest =
        em.createNativeQuery("select max(id) from petition_signature").getSingleResult();
    return lowest == null || highest == null
        ? new Stretch(0, 0)
        : new Stretch(((Number) lowest).longValue(), ((Number) highest).longValue() + 1);
  }

  private long number(SignatureFilterSql wanted, Stretch in) {
    Query query =
        query("select count(*) from (" + wanted.rows() + ") wanted", wanted, in, Map.of());
    return ((Number) query.getSingleResult()).longValue();
  }

  private List<Long> ids(SignatureFilterSql wanted, Stretch in, boolean down, long skip, int most) {
    String sql =
        "select id from ("
            + wanted.rows()
            // Not by the index of numbers, where the rows are those of a stretch of time.
            + ") wanted order by id + 0"
            + (down ? " desc" : "")
            + " offset ?skip rows fetch first ?most rows only";
    Map<String, Object> page = Map.of("skip", skip, "most", (long) most);
    return ((List<?>) query(sql, wanted, in, page).getResultList())
        .stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Parameters have numbers in SQL: each name gets one wherever it stands. */
  private Query query(String sql, SignatureFilterSql wanted, Stretch in, Map<String, Object> more) {
    List<Object> values = new ArrayList<>();
    String numbered = sql;
    Map<String, Object> all = new TreeMap<>(wanted.values());
    all.putAll(more);
    all.put("first", in.first);
    all.put("end", in.end);
    all.keySet().removeIf(name -> !sql.contains("?" + name));
    for (Map.Entry<String, Object> value : all.entrySet()) {
      values.add(value.getValue());
      numbered = numbered.replace("?" + value.getKey(), "?" + values.size());
    }
    Query query = em.createNativeQuery(numbered);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }
}
