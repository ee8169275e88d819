package org.tadamun.petition.invalidation.control;

import java.util.Locale;
import java.util.Set;

/**
 * What cannot be told from one signature alone, found beforehand.
 *
 * @param domainKeys the fingerprints of the rule's mail domain, or null where it asks for none
 * @param importNumber of the rule's import, or null where it asks for none
 * @param repeatedNames those that occur too often, as {@link #name} writes them
 */
public record Findings(
    Set<String> domainKeys, Long importNumber, Set<String> repeatedNames, Bursts bursts) {

  static final Findings NONE = new Findings(null, null, Set.of(), Bursts.NONE);

  /** For those of whom no mail domain was kept. */
  Findings withoutDomain() {
    return new Findings(null, importNumber, repeatedNames, bursts);
  }

  /** Whoever signed two versions of the text stands in both, and repeats nobody. */
  static String name(int version, String given, String family, String country) {
    return version + "\n" + part(given) + '\n' + part(family) + '\n' + country;
  }

  /** The dot of an İ, and a sigma at the end, get small in one way here, in another elsewhere. */
  private static String part(String name) {
    return name == null
        ? ""
        : name.toLowerCase(Locale.ROOT).replace("i\u0307", "i").replace('ς', 'σ');
  }
}
