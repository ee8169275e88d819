package org.tadamun.petition.invalidation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/** Finds the signatures that a rule matches, and changes nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RulePreviewer {

  static final int EXAMPLES = 5;
  private static final int PORTION = 2000;

  @EJB private CandidateSearch search;

  /**
   * The result.
   *
   * @param meant how many signatures of each version match, held ones included
   * @param unconfirmed how many of them are not confirmed, held or not
   * @param counting how many of them change a figure, by version and country: those that count now,
   *     or with RELEASE would count if nobody held them
   * @param withoutDomain how many match the other conditions, but have no mail domain to compare; 0
   *     where no domain is asked for
   */
  public record Found(
      SortedMap<Integer, Long> meant,
      long unconfirmed,
      Map<Integer, Map<String, Long>> counting,
      List<Signature> examples,
      long withoutDomain) {

    /** Of all versions: the number of decisions, not a figure. */
    public long count() {
      return meant.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  @PermitAll
  public Found find(CandidateSearch.Field field) {
    Findings findings = search.findings(field);
    SortedMap<Integer, Long> found = new TreeMap<>();
    Map<Integer, Map<String, Long>> counting = new TreeMap<>();
    List<Signature> examples = new ArrayList<>();
    Set<Long> held = new HashSet<>();
    long unconfirmed = 0;
    for (SignatureState state : SearchStates.once(field.verb())) {
      long position = 0;
      List<Signature> portion;
      do {
        Findings now = search.upToDate(field, findings);
        RuleMatch meant = new RuleMatch(field.rule(), now);
        portion = search.portion(field, now, state, position, PORTION);
        for (Signature signature : portion.stream().filter(meant).toList()) {
          // A signature that is released in between is read again in its new state.
          if (state == SignatureState.HELD) {
            held.add(signature.id());
          } else if (held.contains(signature.id())) {
            continue;
          }
          found.merge(signature.version(), 1L, Long::sum);
          unconfirmed += signature.confirmedAt() == null ? 1 : 0;
          if (moves(field.verb(), signature)) {
            counting
                .computeIfAbsent(signature.version(), unused -> new TreeMap<>())
                .merge(signature.signer().country(), 1L, Long::sum);
          }
          if (examples.size() < EXAMPLES) {
            examples.add(signature);
          }
        }
        position = portion.isEmpty() ? position : portion.getLast().id();
      } while (portion.size() == PORTION);
    }
    boolean asked = field.rule().asksForDomain();
    long unjudged = asked ? search.withoutDomain(field, findings) : 0;
    return new Found(found, unconfirmed, counting, examples, unjudged);
  }

  private static boolean moves(RuleVerb verb, Signature signature) {
    return verb == RuleVerb.RELEASE ? signature.confirmedAt() != null : signature.state().counts();
  }
}
