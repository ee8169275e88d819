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
 * Reads and changes the rows of personal links and of arrivals by them. Rows are looked up one key
 * at a time: with a list of keys Derby scans a small table and waits for every lock in it. Links
 * are locked before arrivals, and both in order, so that transactions cannot deadlock. All codes
 * here are encrypted.
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

  /** Counts each of these arrivals on its link and deletes it. */
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

  /** Deletes the arrivals of these signatures. */
  public void forgetArrivals(Collection<Long> signatures) {
    delete(FORGET, new TreeSet<>(signatures));
  }

  /** These signatures, and those that came by their links. */
  public SortedSet<Long> arrivals(Collection<Long> signatures) {
    SortedSet<String> codes = new TreeSet<>(codes(signatures).values());
    SortedSet<Long> came = new TreeSet<>(bySignature(ARRIVED_BY, codes).keySet());
    came.addAll(signatures);
    return came;
  }

  /**
   * Deletes the links of these signatures, and these arrivals. The caller reads the arrivals before
   * any link is locked: on Derby that read waits for transactions with new arrivals, which may
   * themselves wait for one that counts on a link.
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
