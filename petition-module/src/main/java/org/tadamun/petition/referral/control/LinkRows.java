package org.tadamun.petition.referral.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.RowBatch;

/**
 * The rows of personal links and of arrivals by them. Each is looked up by its key: for a list of
 * keys Derby goes through a small table, and waits for everybody who is in it. Links are locked
 * before arrivals, and both in order, so that two who lock several never wait for each other. Codes
 * are here as they are kept, sealed.
 */
@ApplicationScoped
public class LinkRows {

  private static final KeyLookup LINKS =
      KeyLookup.ofNumbers("signature_id, code", "petition_personal_link", "", "", "signature_id");
  private static final KeyLookup ARRIVALS =
      KeyLookup.ofNumbers("signature_id, code", "petition_arrival", "", "", "signature_id");
  private static final KeyLookup ARRIVED_BY =
      new KeyLookup(
          "signature_id, code", "petition_arrival", "petition_arrival_by_code", "", "code");

  private static final String COUNT =
      "update petition_personal_link set brought = brought + ? where code = ?";
  private static final String END = "delete from petition_personal_link where code = ?";
  private static final String FORGET = "delete from petition_arrival where signature_id = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The codes of the links by signature. */
  public Map<Long, String> codes(Collection<Long> signatures) {
    return bySignature(LINKS, signatures);
  }

  /** Each of these arrivals counts on its link, and is gone. */
  public void count(Collection<Long> signatures) {
    Map<Long, String> arrivals = bySignature(ARRIVALS, signatures);
    SortedMap<String, Long> brought =
        arrivals.values().stream()
            .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
    RowBatch.execute(
        em,
        COUNT,
        brought.entrySet().stream()
            .map(one -> new Object[] {one.getValue(), one.getKey()})
            .toList());
    forgetArrivals(arrivals.keySet());
  }

  /** By what these came is gone. */
  public void forgetArrivals(Collection<Long> signatures) {
    delete(FORGET, new TreeSet<>(signatures));
  }

  /** Those of theirs, and by their links. */
  public SortedSet<Long> arrivals(Collection<Long> signatures) {
    SortedSet<String> codes = new TreeSet<>(codes(signatures).values());
    SortedSet<Long> came = new TreeSet<>(bySignature(ARRIVED_BY, codes).keySet());
    came.addAll(signatures);
    return came;
  }

  /**
   * Their links are gone, and all arrivals of theirs and by their links. Those are read before a
   * link is locked: on Derby that waits for whoever comes by one just then, who may wait himself
   * for somebody who counts on it.
   */
  public void forget(Collection<Long> signatures, Collection<Long> arrivals) {
    delete(END, new TreeSet<>(codes(signatures).values()));
    delete(FORGET, new TreeSet<>(arrivals));
  }

  private void delete(String sql, SortedSet<?> keys) {
    RowBatch.execute(em, sql, keys.stream().map(key -> new Object[] {key}).toList());
  }

  private Map<Long, String> bySignature(KeyLookup lookup, Collection<?> keys) {
    Map<Long, String> codes = new HashMap<>();
    if (!keys.isEmpty()) {
      em.flush();
      lookup
          .rows(em, keys)
          .forEach(row -> codes.put(((Number) row[0]).longValue(), (String) row[1]));
    }
    return codes;
  }
}
