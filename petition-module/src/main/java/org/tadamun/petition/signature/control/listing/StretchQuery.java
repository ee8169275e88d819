package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tadamun.petition.signature.entity.SignatureState;

/** Asks the database about one stretch of a list. */
@Dependent
class StretchQuery {

  /** So many rows are sorted quickly. */
  static final long SORTED_MOST = 20_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** From the lowest existing id to the highest. */
  PlaceRange numbers() {
    Object lowest =
        em.createNativeQuery("select min(id) from petition_signature").getSingleResult();
    Object highest =
        em.createNativeQuery("select max(id) from petition_signature").getSingleResult();
    return lowest == null || highest == null
        ? PlaceRange.NONE
        : new PlaceRange(((Number) lowest).longValue(), ((Number) highest).longValue() + 1);
  }

  /** When the signature with the lowest id was signed, of any petition. */
  long oldest() {
    List<?> moments =
        em.createNativeQuery("select created_at from petition_signature where id = ?1")
            .setParameter(1, numbers().first())
            .getResultList();
    return moments.isEmpty() ? 0 : ListOrder.SIGNED.read(moments.getFirst());
  }

  long number(SignatureFilterSql wanted, PlaceRange in) {
    String sql = "select count(*) from (" + wanted.rows() + ") wanted";
    return ((Number) query(sql, wanted, in, Map.of()).getSingleResult()).longValue();
  }

  /** The rows of a stretch, unsorted; empty where there are more than are sorted quickly. */
  Optional<List<ListPosition>> few(SignatureFilterSql wanted, PlaceRange in) {
    String sql =
        "select id, place from ("
            + wanted.rows()
            + ") wanted fetch first "
            + (SORTED_MOST + 1)
            + " rows only";
    List<ListPosition> rows = read(sql, wanted, in, Map.of());
    return rows.size() > SORTED_MOST ? Optional.empty() : Optional.of(rows);
  }

  /** How many there are in each state, zeros included. */
  Map<SignatureState, Long> states(SignatureFilterSql wanted, PlaceRange in) {
    Map<SignatureState, Long> counts = new EnumMap<>(SignatureState.class);
    for (Object row : query(wanted.counts(), wanted, in, Map.of()).getResultList()) {
      Object[] columns = (Object[]) row;
      String state = ((String) columns[0]).strip();
      counts.put(SignatureState.valueOf(state), ((Number) columns[1]).longValue());
    }
    return counts;
  }

  /** The rows of a stretch in order, without the first ones. */
  List<ListPosition> page(
      SignatureFilterSql wanted, PlaceRange in, boolean down, long skip, int most) {
    ListOrder order = wanted.order();
    String direction = down ? " desc" : "";
    String sql =
        "select id, place from ("
            + wanted.rows()
            + ") wanted order by "
            // The addition keeps the database from the index of ids, where that of states has fewer
            // rows.
            + (order.isTime() ? "place%1$s, id%1$s" : "place + 0%s").formatted(direction)
            + " offset ?skip rows fetch first ?most rows only";
    return read(sql, wanted, in, Map.of("skip", skip, "most", (long) most));
  }

  private List<ListPosition> read(
      String sql, SignatureFilterSql wanted, PlaceRange in, Map<String, Object> more) {
    ListOrder order = wanted.order();
    return ((List<?>) query(sql, wanted, in, more).getResultList())
        .stream()
            .map(Object[].class::cast)
            .map(row -> new ListPosition(order.read(row[1]), ((Number) row[0]).longValue()))
            .toList();
  }

  /** Replaces named parameters by numbers, which native SQL needs. */
  private Query query(
      String sql, SignatureFilterSql wanted, PlaceRange in, Map<String, Object> more) {
    List<Object> values = new ArrayList<>();
    String numbered = sql;
    Map<String, Object> all = new TreeMap<>(wanted.values());
    all.putAll(more);
    all.put("first", wanted.order().value(in.first()));
    all.put("end", wanted.order().value(in.end()));
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
