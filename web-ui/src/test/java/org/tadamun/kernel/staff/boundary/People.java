package org.tadamun.kernel.staff.boundary;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.listing.MailSearch;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffToken;
import org.tadamun.kernel.staff.entity.TokenPurpose;

/** What people in a test got by mail, and changes to their accounts as time would make them. */
@Stateless
@PermitAll
public class People {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;
  @Inject private StaffDirectory directory;
  @Inject private Clock clock;

  /** A form in which the same password is typed twice. */
  public static Invitations.Joining joining(String password) {
    return new Invitations.Joining(password, password, "Asia/Karachi");
  }

  /** The identity of a person who has just shown the password. */
  public StaffIdentity.Shown shown(String publicId) {
    StaffMember who = directory.require(publicId);
    return new StaffIdentity.Shown(publicId, who.credentialVersion());
  }

  /** The open mails of this cause to this recipient, newest first. */
  public List<JsonObject> mails(String cause, String recipient) {
    return em.createQuery(
            "select m from OutgoingMail m where m.cause = :cause and m.secret is not null"
                + " order by m.id desc",
            OutgoingMail.class)
        .setParameter("cause", cause)
        .getResultStream()
        .map(this::open)
        .filter(mail -> mail.getString("to").equals(recipient))
        .toList();
  }

  /** The ids by which staff read all open mails to this recipient, newest first. */
  public List<String> readable(String recipient) {
    return em.createQuery(
            "select m from OutgoingMail m where m.secret is not null order by m.id desc",
            OutgoingMail.class)
        .getResultStream()
        .filter(mail -> open(mail).getString("to").equals(recipient))
        .map(MailSearch::id)
        .toList();
  }

  /** The token of the link in the newest mail. */
  public Optional<String> token(String cause, String recipient) {
    return mails(cause, recipient).stream()
        .findFirst()
        .map(mail -> mail.getJsonObject("parameters").getString("token"));
  }

  private JsonObject open(OutgoingMail mail) {
    String json = secrets.decrypt(Outbox.SECRET_CONTEXT, mail.secret());
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** Makes these people the only ones who can administer. */
  public void alone(String... publicIds) {
    // Native SQL: for Derby the entity manager would bind the truth value as a number.
    String them =
        IntStream.rangeClosed(1, publicIds.length)
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(", "));
    Query others =
        em.createNativeQuery(
            "update kernel_staff set active = false where password_hash is not null"
                + " and public_id not in ("
                + them
                + ")");
    for (int i = 0; i < publicIds.length; i++) {
      others.setParameter(i + 1, publicIds[i]);
    }
    others.executeUpdate();
  }

  public void rename(String publicId, String name) {
    em.createNativeQuery("update kernel_staff set name = ?1 where public_id = ?2")
        .setParameter(1, name)
        .setParameter(2, publicId)
        .executeUpdate();
  }

  /** Gives the first role a second time, as two simultaneous requests once could. */
  public void twice(String publicId) {
    RoleAssignment given =
        em.createNamedQuery(RoleAssignment.OF_STAFF, RoleAssignment.class)
            .setParameter("publicId", publicId)
            .getResultList()
            .getFirst();
    em.persist(
        new RoleAssignment(
            given.staff(), given.role(), given.campaignId(), given.country(), clock.instant()));
  }

  /** Makes an administrator link beside the others, as two simultaneous requests can. */
  public String openLink() {
    String token = secrets.newToken();
    String hash = Secrets.tokenHash(token);
    em.persist(new StaffToken(TokenPurpose.ADMINISTRATOR, hash, null, clock.instant()));
    return token;
  }

  public long administrators() {
    return directory.administrators();
  }

  /** Stores this hash as the password of the person. */
  public void hash(String publicId, String hash) {
    em.createNativeQuery("update kernel_staff set password_hash = ?1 where public_id = ?2")
        .setParameter(1, hash)
        .setParameter(2, publicId)
        .executeUpdate();
  }

  /** Makes the links of the person so many days older. */
  public void age(String publicId, int days) {
    for (StaffToken link :
        em.createQuery("select t from StaffToken t where t.staff.publicId = :id", StaffToken.class)
            .setParameter("id", publicId)
            .getResultList()) {
      em.createNativeQuery("update kernel_staff_token set expires_at = ?1 where id = ?2")
          .setParameter(1, Timestamp.from(link.expiresAt().minusSeconds(days * 86_400L)))
          .setParameter(2, link.id())
          .executeUpdate();
    }
  }

  public String emailOf(String publicId) {
    return em.createNamedQuery(StaffMember.BY_PUBLIC_ID, StaffMember.class)
        .setParameter("publicId", publicId)
        .getSingleResult()
        .email();
  }

  public Optional<StaffMember> find(String email) {
    return em.createNamedQuery(StaffMember.BY_EMAIL, StaffMember.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }
}
