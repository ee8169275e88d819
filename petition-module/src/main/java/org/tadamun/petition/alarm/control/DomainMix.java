package org.tadamun.petition.alarm.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.tadamun.petition.alarm.entity.MixKind;

/**
 * How often each mail domain was seen, by its keyed fingerprint (ADR 072). Not safe for several
 * threads: whoever has one guards it.
 */
final class DomainMix {

  /** Below this nothing can be told. */
  static final int ENOUGH = 20;

  static final int MANY = 10;

  /** Below this it says nothing of a domain that the others have it not. */
  static final int COMPARABLE = 100;

  /** More different ones are only counted together. */
  static final int MOST = 2_000;

  private static final double NEARLY_ALL = 0.8;
  private static final double RARE = 0.4;
  private static final double HALF = 0.5;

  /** At least a tenth as often is often enough to be known. */
  private static final int TENTH = 10;

  private final Map<String, Integer> seen = new HashMap<>();
  private int sum;
  private String top = "";

  void add(String domain) {
    String key = key(domain);
    int times = seen.merge(key, 1, Integer::sum);
    sum++;
    if (!key.isEmpty() && times > seen.getOrDefault(top, 0) || top.isEmpty()) {
      top = key;
    }
  }

  private String key(String domain) {
    return domain == null || seen.size() >= MOST && !seen.containsKey(domain) ? "" : domain;
  }

  /** One that was added and did not come about. */
  void remove(String domain) {
    String key = key(domain);
    if (!seen.containsKey(key)) {
      return;
    }
    seen.computeIfPresent(key, (unused, times) -> times > 1 ? times - 1 : null);
    sum--;
    if (key.equals(top)) {
      top =
          seen.entrySet().stream()
              .filter(one -> !one.getKey().isEmpty())
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse("");
    }
  }

  void clear() {
    seen.clear();
    sum = 0;
    top = "";
  }

  /**
   * Of many domains as a sign of many people: names below one domain are as many as its owner
   * likes, so that they count only where the others have them too (docs/adr/245).
   *
   * @param all of the whole petition, this country's included
   */
  MixKind comparedTo(DomainMix all) {
    if (sum < ENOUGH) {
      return MixKind.USUAL;
    }
    double share = share();
    if (share >= NEARLY_ALL && !top.isEmpty() && all.shareWithout(top, this) < RARE) {
      return MixKind.ONE;
    }
    if (isApartFrom(all)) {
      return MixKind.ONE;
    }
    return seen.size() >= MANY && share < HALF && isKnownTo(all) ? MixKind.MANY : MixKind.USUAL;
  }

  /** Nearly all have domains that none of the others has; not told of a petition of very many. */
  private boolean isApartFrom(DomainMix all) {
    return all.sum - sum >= COMPARABLE
        && all.seen.size() < MOST
        && having((domain, times) -> elsewhere(domain, all) == 0) >= NEARLY_ALL * sum;
  }

  /** Half of them have domains that the others use as well, or there are hardly any others. */
  private boolean isKnownTo(DomainMix all) {
    int others = all.sum - sum;
    return others < ENOUGH
        || having(
                (domain, times) ->
                    (long) elsewhere(domain, all) * TENTH * sum >= (long) times * others)
            >= HALF * sum;
  }

  /** How many have domains of which this holds; never those that are only counted together. */
  private int having(BiPredicate<String, Integer> which) {
    int many = 0;
    for (Map.Entry<String, Integer> one : seen.entrySet()) {
      if (!one.getKey().isEmpty() && which.test(one.getKey(), one.getValue())) {
        many += one.getValue();
      }
    }
    return many;
  }

  private int elsewhere(String domain, DomainMix all) {
    return Math.max(0, all.seen.getOrDefault(domain, 0) - seen.getOrDefault(domain, 0));
  }

  private double share() {
    return (double) seen.getOrDefault(top, 0) / sum;
  }

  private double shareWithout(String domain, DomainMix part) {
    int others = sum - part.sum;
    int there = seen.getOrDefault(domain, 0) - part.seen.getOrDefault(domain, 0);
    return others < ENOUGH ? 0 : (double) there / others;
  }
}
