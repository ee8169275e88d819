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

/** Endorsements that need approval by another person than the one who recorded their only proof. */
@Stateless
public class PendingApprovals {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private StaffNotices staff;

  /** Orders mails to those who may approve it, if it waits for a second person; called last. */
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
   * Counts the endorsements of a campaign that the reader may approve as second person. Does not
   * wait for locks: it runs in the mail sender, and all other mails wait for that.
   */
  @PermitAll
  public long waiting(long campaignId, NoticeReader reader) {
    List<Object[]> rows =
        RowLocks.past(em, PendingApproval.ROWS, campaignId, EndorsementState.VERIFIED.name());
    return PendingApproval.of(rows).stream().filter(one -> one.isFor(campaignId, reader)).count();
  }

  static boolean isFor(Endorsement endorsement, NoticeReader reader) {
    return endorsement.state() == EndorsementState.VERIFIED
        && PendingApproval.of(endorsement).isFor(endorsement.campaignId(), reader);
  }
}
