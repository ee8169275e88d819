package org.tadamun.petition.secondperson.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.secondperson.control.SecondMails;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** Orders mails to those who may decide about something that waits. */
@Stateless
public class SecondPersons {

  @EJB private StaffNotices staff;

  /** Orders the mails. Call it last in the transaction, since mails take locks that others need. */
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
