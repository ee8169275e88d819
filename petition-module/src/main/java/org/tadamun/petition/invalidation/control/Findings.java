package org.tadamun.petition.invalidation.control;

import java.util.Set;

/**
 * What one signature alone does not show, found before a run or a preview.
 *
 * @param domainKeys fingerprints of the mail domains that the rule names; empty where it has only
 *     beginnings of fingerprints; null where it asks for no domain
 * @param importNumber of the rule's import, or null where it asks for none
 * @param repeatedNames the marks of names that occur too often
 */
public record Findings(
    Set<String> domainKeys, Long importNumber, RepeatedNames repeatedNames, Bursts bursts) {

  static final Findings NONE = new Findings(null, null, RepeatedNames.NONE, Bursts.NONE);

  /** For signatures without a mail domain. */
  Findings withoutDomain() {
    return new Findings(null, importNumber, repeatedNames, bursts);
  }
}
