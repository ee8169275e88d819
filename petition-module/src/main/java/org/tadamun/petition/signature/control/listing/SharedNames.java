package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** Whose names an organisation may read. */
@Dependent
public class SharedNames {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * The confirmed and counted ones of these that are public, or whose owners allow this
   * organisation to pass on their words. To pass them on to its own system is included. Of
   * unconfirmed or uncounted ones it is not certain whose name it is (ADR 143).
   *
   * @param organisation its slug; null for none
   * @return the ids of their signatures
   */
  public Set<Long> of(String organisation, List<Signature> signatures) {
    List<Signature> certain = signatures.stream().filter(SharedNames::isCertain).toList();
    Set<Long> agreed = organisation == null ? Set.of() : agreed(organisation, asked(certain));
    return certain.stream()
        .filter(one -> isPublic(one) || agreed.contains(one.id()))
        .map(Signature::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The organisations that may read this signature's name, by the same rule as {@link #of}.
   *
   * @param organisations slugs of the campaign's organisations; no other has a key for it
   */
  public static List<String> readers(
      Signature signature, List<ConsentAnswer> answers, List<String> organisations) {
    if (!isCertain(signature)) {
      return List.of();
    }
    Map<String, Boolean> shared =
        answers.stream()
            .filter(one -> one.purpose().equals(ConsentPurpose.SHARE))
            .collect(
                Collectors.toMap(
                    ConsentAnswer::organisation, ConsentAnswer::granted, Boolean::logicalAnd));
    return organisations.stream()
        .filter(one -> isPublic(signature) || shared.getOrDefault(one, false))
        .toList();
  }

  private static boolean isCertain(Signature signature) {
    return signature.confirmedAt() != null && signature.state().counts();
  }

  private static boolean isPublic(Signature signature) {
    return signature.signer().visibility() == Visibility.PUBLIC;
  }

  private static List<Long> asked(List<Signature> signatures) {
    return signatures.stream().filter(one -> !isPublic(one)).map(Signature::id).toList();
  }

  /** Reads the answers in one statement. Consent and refusal together are a refusal. */
  private Set<Long> agreed(String organisation, List<Long> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    Map<Long, Boolean> answers =
        em.createQuery(
                "select c from Consent c where c.signatureId in :ids"
                    + " and c.organisation = :organisation and c.purpose = :share",
                Consent.class)
            .setParameter("ids", InList.of(ids))
            .setParameter("organisation", organisation)
            .setParameter("share", ConsentPurpose.SHARE)
            .getResultStream()
            .collect(
                Collectors.toMap(Consent::signatureId, Consent::isGranted, Boolean::logicalAnd));
    answers.values().removeIf(granted -> !granted);
    return answers.keySet();
  }
}
