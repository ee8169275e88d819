package org.tadamun.petition.invalidation.control;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The conditions of a rule that the database can judge exactly, so that fewer rows are read. */
final class RulePrefilter {

  /** Signed here, by an address that counts or is held under an earlier version. */
  private static final String RENEWED =
      "s.provenance.importId is null and exists (select e.id from Signature e"
          + " where e.mailbox.hmac = s.mailbox.hmac and e.petitionId = s.petitionId"
          + " and e.version < s.version and e.confirmedAt is not null"
          + " and (e.state in :known or e.ruling.run = :knownRun))";

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> parameters = new TreeMap<>();

  private RulePrefilter() {}

  /** All conditions of the rule. */
  static RulePrefilter of(CandidateSearch.Field field, Findings findings) {
    InvalidationRule rule = field.rule();
    RulePrefilter all = ofWay(field, findings.importNumber());
    all.and("s.confirmedAt >=", "confirmedFrom", rule.confirmedFrom());
    all.and("s.confirmedAt <", "confirmedTo", rule.confirmedTo());
    all.and("s.createdAt >=", "signedFrom", rule.signedFrom());
    all.and("s.createdAt <", "signedTo", rule.signedTo());
    all.domains(rule, findings.domainKeys());
    all.and("s.provenance.medium =", "medium", rule.medium());
    all.and("s.provenance.campaignCode =", "campaign", rule.campaign());
    all.and("s.provenance.referrer =", "referrer", rule.referrer());
    all.and("s.visibility =", "visibility", rule.visibility());
    if (rule.byPass() != null) {
      all.conditions.append(" and ").append(ListQuery.is("s.provenance.byPass", rule.byPass()));
    }
    return all;
  }

  /**
   * Only the conditions of country, source and import, among which bursts are found. Four thousand
   * that were imported are no burst of those who sign online in the same minute.
   *
   * <p>Renewals are in no burst, as they raise no alarm: all earlier signers are asked in the same
   * hours, and each is known. Earlier signatures that the run took out itself still show a renewal.
   */
  static RulePrefilter ofWay(CandidateSearch.Field field, Long importNumber) {
    InvalidationRule rule = field.rule();
    RulePrefilter way = new RulePrefilter();
    way.and("s.country in", "countries", rule.countries());
    way.and("s.provenance.importId =", "importNumber", importNumber);
    way.source(rule.source());
    if (rule.asksForBursts()) {
      way.conditions.append(" and not (").append(RENEWED).append(")");
      way.parameters.put("known", CandidateSearch.STATES);
      way.parameters.put("knownRun", field.run());
    }
    return way;
  }

  /**
   * By fingerprints, or beginnings of fingerprints.
   *
   * @param keys null where no domain is asked for
   */
  private void domains(InvalidationRule rule, Set<String> keys) {
    if (keys == null) {
      return;
    }
    List<String> ways = new ArrayList<>();
    if (!keys.isEmpty()) {
      ways.add("s.mailbox.domainKey in :domains");
      parameters.put("domains", keys);
    }
    if (rule.domainKeys() != null) {
      int letters = InvalidationRule.KEY_LETTERS;
      ways.add("substring(s.mailbox.domainKey, 1, " + letters + ") in :beginnings");
      parameters.put("beginnings", rule.domainKeys());
    }
    conditions.append(" and (").append(String.join(" or ", ways)).append(")");
  }

  /** As {@link org.tadamun.petition.signature.entity.origin.Provenance#source} determines it. */
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
