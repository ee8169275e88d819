package org.tadamun.petition.alarm.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.tadamun.petition.alarm.entity.MixKind;

/**
 * How often each mail domain occurred, by its keyed fingerprint (ADR 072). Not thread-safe: the
 * owner of an object synchronizes its use.
 */
final class DomainMix {

  /** Fewer signatures than this say nothing. */
  static final int ENOUGH = 20;

  static final int MANY = 10;

  /** With fewer others, a domain that occurs only here says nothing. */
  static final int COMPARABLE = 100;

  /** The most domains that are kept apart; further ones are counted together. */
  static final int MOST = 2_000;

  private static final double NEARLY_ALL = 0.8;
  private static final double RARE = 0.4;
  private static final double HALF = 0.5;

  /** Known elsewhere: with at least a tenth of its share here. */
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

  /** Takes back one {@link #add} whose signature did not come about. */
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
   * How the domains are spread, compared with the rest of the petition. Many domains are a sign of
   * many people only where others have them too: the owner of one domain can create any number of
   * names below it (docs/adr/245).
   *
   * @param all of the whole petition, this country included
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

  /** Whether nearly all have domains that occur nowhere else; false where it cannot be told. */
  private boolean isApartFrom(DomainMix all) {
    return all.sum - sum >= COMPARABLE
        && all.seen.size() < MOST
        && having((domain, times) -> elsewhere(domain, all) == 0) >= NEARLY_ALL * sum;
  }

  /** Whether half have domains that others use too, or there are hardly any others. */
  private boolean isKnownTo(DomainMix all) {
    int others = all.sum - sum;
    return others < ENOUGH
        || having(
                (domain, times) ->
                    (long) elsewhere(domain, all) * TENTH * sum >= (long) times * others)
            >= HALF * sum;
  }

  /**
   * How many have a domain that fulfils this condition; domains that are only counted together
   * never do.
   */
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
