package org.tadamun.petition.invalidation.control;

import java.util.Set;

/**
 * What cannot be told from one signature alone, found beforehand.
 *
 * @param domainKeys the fingerprints of the mail domains that the rule names, none where it has
 *     beginnings of some alone; null where it asks for no domain
 * @param importNumber of the rule's import, or null where it asks for none
 * @param repeatedNames those that occur too often, by their marks
 */
public record Findings(
    Set<String> domainKeys, Long importNumber, RepeatedNames repeatedNames, Bursts bursts) {

  static final Findings NONE = new Findings(null, null, RepeatedNames.NONE, Bursts.NONE);

  /** For those of whom no mail domain was kept. */
  Findings withoutDomain() {
    return new Findings(null, importNumber, repeatedNames, bursts);
  }
}
