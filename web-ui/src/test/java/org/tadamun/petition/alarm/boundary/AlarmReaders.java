package org.tadamun.petition.alarm.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.control.MailMaker;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.testing.Person;

/** Staff who get mails about alarms, and the mails that wait for them. */
@Stateless
@PermitAll
public class AlarmReaders {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private MailMaker maker;

  /** Lets the staff member sign in from now on; returns the mail address. */
  public String joins(Person person, String language) {
    StaffMember staff =
        em.createNamedQuery(StaffMember.BY_PUBLIC_ID, StaffMember.class)
            .setParameter("publicId", person.publicId())
            .getSingleResult();
    staff.choosePassword("a hash of nothing", clock.instant());
    staff.introduce(staff.name(), language, "UTC", clock.instant());
    return staff.email();
  }

  /**
   * The waiting mails of this cause to this address, without those that were called back. Staff who
   * moderate all campaigns may exist from other tests, so only one address is looked at.
   */
  public List<MailOrder> told(PetitionView petition, String address, String cause) {
    return told(petition.campaignId(), address, cause);
  }

  /** The waiting mails like {@link #told(PetitionView, String, String)}, by campaign. */
  public List<MailOrder> told(long campaignId, String address, String cause) {
    return mails(campaignId, cause)
        .map(maker::order)
        .filter(order -> order.recipient().equals(address))
        .toList();
  }

  /** When the first waiting mail of this cause to this address is to be sent. */
  public Instant due(PetitionView petition, String address, String cause) {
    return mails(petition.campaignId(), cause)
        .filter(mail -> maker.order(mail).recipient().equals(address))
        .map(OutgoingMail::dueAt)
        .findFirst()
        .orElseThrow();
  }

  private Stream<OutgoingMail> mails(long campaignId, String cause) {
    return em.createQuery(
            "select m from OutgoingMail m where m.campaignId = :campaign and m.cause = :cause"
                + " order by m.id",
            OutgoingMail.class)
        .setParameter("campaign", campaignId)
        .setParameter("cause", cause)
        .getResultStream()
        .filter(mail -> mail.secret() != null);
  }
}
