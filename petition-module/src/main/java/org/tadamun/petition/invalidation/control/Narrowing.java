package org.tadamun.petition.invalidation.control;

import jakarta.persistence.Query;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The conditions that the database can judge exactly, so that fewer rows are read. */
final class Narrowing {

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> parameters = new TreeMap<>();

  private Narrowing() {}

  /** By all that the rule asks. */
  static Narrowing of(InvalidationRule rule, Findings findings) {
    Narrowing all = ofWay(rule, findings.importNumber());
    all.and("s.confirmedAt >=", "confirmedFrom", rule.confirmedFrom());
    all.and("s.confirmedAt <", "confirmedTo", rule.confirmedTo());
    all.and("s.createdAt >=", "signedFrom", rule.signedFrom());
    all.and("s.createdAt <", "signedTo", rule.signedTo());
    all.and("s.mailbox.domainKey in", "domains", findings.domainKeys());
    all.and("s.provenance.medium =", "medium", rule.medium());
    all.and("s.provenance.campaignCode =", "campaign", rule.campaign());
    all.and("s.provenance.referrer =", "referrer", rule.referrer());
    all.and("s.visibility =", "visibility", rule.visibility());
    return all;
  }

  /**
   * By country, source and import alone: among those a burst is looked for. Four thousand that a
   * file has brought are no burst of those who sign online in the same minute.
   */
  static Narrowing ofWay(InvalidationRule rule, Long importNumber) {
    Narrowing way = new Narrowing();
    way.and("s.country in", "countries", rule.countries());
    way.and("s.provenance.importId =", "importNumber", importNumber);
    way.source(rule.source());
    return way;
  }

  /** As {@link org.tadamun.petition.signature.entity.origin.Provenance} tells it. */
  private void source(SignatureSource source) {
    if (source == SignatureSource.ONLINE) {
      conditions.append(" and s.provenance.importId is null");
    } else if (source != null) {
      conditions.append(
          " and s.provenance.importId is not null and (s.provenance.importSource = :source");
      conditions.append(
          source == SignatureSource.PARTNER ? " or s.provenance.importSource is null)" : ")");
      parameters.put("source", source);
    }
  }

  private void and(String comparison, String name, Object asked) {
    if (asked != null) {
      conditions.append(" and ").append(comparison).append(" :").append(name);
      parameters.put(name, asked);
    }
  }

  String conditions() {
    return conditions.toString();
  }

  <Q extends Query> Q set(Q query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
