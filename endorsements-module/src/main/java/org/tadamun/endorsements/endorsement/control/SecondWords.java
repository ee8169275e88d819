package org.tadamun.endorsements.endorsement.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.Evidence;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;

/** Endorsements that somebody else has to approve than the one who recorded what proves them. */
@Stateless
public class SecondWords {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private StaffNotices staff;

  /** Where it waits for another person: tells those who may be that one. Last, as notices are. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void ask(Endorsement endorsement) {
    if (soleWitness(endorsement).filter(one -> !one.equals(Permission.SYSTEM)).isPresent()) {
      staff.gather(
          SecondWordMails.CAUSE,
          Permission.ENDORSEMENT_WRITE,
          endorsement.campaignId(),
          "second:ENDORSEMENT:" + endorsement.campaignId(),
          reader -> isFor(endorsement, reader),
          Map.of());
    }
  }

  /** How many of a campaign he may approve, and who recorded their proof may not. */
  @PermitAll
  public long waiting(long campaignId, NoticeReader reader) {
    return em.createQuery(
            "select e from Endorsement e where e.campaignId = :campaign and e.state = :verified",
            Endorsement.class)
        .setParameter("campaign", campaignId)
        .setParameter("verified", EndorsementState.VERIFIED)
        .getResultStream()
        .filter(one -> isFor(one, reader))
        .count();
  }

  static boolean isFor(Endorsement endorsement, NoticeReader reader) {
    String country = endorsement.country();
    Set<String> countries = country == null ? Set.of() : Set.of(country);
    return soleWitness(endorsement).filter(one -> !one.equals(reader.actor())).isPresent()
        && reader.may(Permission.ENDORSEMENT_WRITE, endorsement.campaignId(), countries);
  }

  /** On whose word alone it rests, where that is not enough to approve it. */
  private static Optional<String> soleWitness(Endorsement endorsement) {
    if (endorsement.state() != EndorsementState.VERIFIED || !endorsement.needsSecondPerson()) {
      return Optional.empty();
    }
    List<String> witnesses =
        endorsement.evidence().stream().map(Evidence::recordedBy).distinct().toList();
    return witnesses.size() == 1 ? Optional.of(witnesses.getFirst()) : Optional.empty();
  }
}
