package org.tadamun.petition.invalidation.control;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.petition.invalidation.entity.InvalidationRule;

/** The conditions that the database can judge exactly, so that fewer rows are read. */
final class Narrowing {

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> parameters = new TreeMap<>();

  Narrowing(CandidateSearch.Field field, Set<String> domainKeys) {
    InvalidationRule rule = field.rule();
    and("s.confirmedAt >=", "confirmedFrom", rule.confirmedFrom());
    and("s.confirmedAt <", "confirmedTo", rule.confirmedTo());
    and("s.createdAt >=", "signedFrom", rule.signedFrom());
    and("s.createdAt <", "signedTo", rule.signedTo());
    and("s.country in", "countries", rule.countries());
    and("s.mailbox.domainKey in", "domains", domainKeys);
    and("s.provenance.medium =", "medium", rule.medium());
    and("s.provenance.campaignCode =", "campaign", rule.campaign());
    and("s.provenance.referrer =", "referrer", rule.referrer());
    and("s.visibility =", "visibility", rule.visibility());
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

  Map<String, Object> parameters() {
    return parameters;
  }
}
