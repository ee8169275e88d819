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
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.database.boundary.RowLocks;
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
    if (restsOnOne(endorsement)) {
      staff.gather(
          SecondWordMails.CAUSE,
          Permission.ENDORSEMENT_WRITE,
          endorsement.campaignId(),
          "second:ENDORSEMENT:" + endorsement.campaignId(),
          reader -> isFor(endorsement, reader),
          Map.of());
    }
  }

  private static boolean restsOnOne(Endorsement endorsement) {
    return endorsement.state() == EndorsementState.VERIFIED
        && endorsement
            .proofs()
            .soleWitness()
            .filter(one -> !one.equals(Permission.SYSTEM))
            .isPresent();
  }

  /**
   * How many of a campaign he may approve, and who recorded their proof may not. Past all locks:
   * the sender of the mails asks, for whom others wait.
   */
  @PermitAll
  public long waiting(long campaignId, NoticeReader reader) {
    List<Object[]> rows =
        RowLocks.past(em, AwaitedWord.ROWS, campaignId, EndorsementState.VERIFIED.name());
    return AwaitedWord.of(rows).stream().filter(one -> one.isFor(campaignId, reader)).count();
  }

  static boolean isFor(Endorsement endorsement, NoticeReader reader) {
    return endorsement.state() == EndorsementState.VERIFIED
        && AwaitedWord.of(endorsement).isFor(endorsement.campaignId(), reader);
  }
}
