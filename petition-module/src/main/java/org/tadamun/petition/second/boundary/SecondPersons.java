package org.tadamun.petition.second.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.second.control.SecondMails;
import org.tadamun.petition.second.entity.SecondKind;

/** Tells those who may decide that somebody waits for them. */
@Stateless
public class SecondPersons {

  @EJB private StaffNotices staff;

  /** Last in the transaction in which it begins to wait: what waits for mails waits for it. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void ask(SecondKind kind, PetitionView petition, Awaited one) {
    staff.gather(
        SecondMails.CAUSE,
        kind.permission(),
        petition.campaignId(),
        "second:" + kind + ":" + petition.id(),
        reader -> one.isFor(reader, kind, petition.campaignId()),
        Map.of(SecondMails.PETITION, petition.slug(), SecondMails.KIND, kind.name()),
        kind.gathering());
  }
}
