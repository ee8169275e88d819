package org.tadamun.petition.testing;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureToken;

/** Makes signatures, links and mails older, as if days had passed. */
@Stateless
@PermitAll
public class TimeMachine {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  /**
   * Makes a signature and its links older in one step, so that the times between them stay. Its
   * waiting mails are given up, so that tests can still read them.
   */
  public void age(long signatureId, Duration time) {
    em.createNativeQuery(
            "update kernel_mail set state = 'FAILED' where state = 'WAITING' and id in"
                + " (select mail_id from petition_token where signature_id = ?1)")
        .setParameter(1, signatureId)
        .executeUpdate();
    older(signatureId, time);
  }

  /** Makes a signature, its links and its sent mails older, while waiting mails go on waiting. */
  public void older(long signatureId, Duration time) {
    back("petition_signature", "created_at", "id", signatureId, time);
    back("petition_signature", "changed_at", "id", signatureId, time);
    back("petition_token", "created_at", "signature_id", signatureId, time);
    back("petition_token", "expires_at", "signature_id", signatureId, time);
    for (Object mail :
        em.createNativeQuery(
                "select mail_id from petition_token where signature_id = ?1 and mail_id in"
                    + " (select id from kernel_mail where sent_at is not null)")
            .setParameter(1, signatureId)
            .getResultList()) {
      back("kernel_mail", "sent_at", "id", ((Number) mail).longValue(), time);
    }
  }

  /** Makes a waiting mail have been ordered so much earlier. */
  public void orderedBefore(long mailId, Duration time) {
    OutgoingMail mail = em.find(OutgoingMail.class, mailId);
    JsonObject order = order(mail);
    JsonObject said = order.getJsonObject("parameters");
    JsonObjectBuilder parameters = JSON.createObjectBuilder(said);
    for (String which : List.of("ordered", "expires")) {
      parameters.add(which, Instant.parse(said.getString(which)).minus(time).toString());
    }
    String json = JSON.createObjectBuilder(order).add("parameters", parameters).build().toString();
    em.createNativeQuery("update kernel_mail set secret = ?1 where id = ?2")
        .setParameter(1, secrets.encrypt(Outbox.SECRET_CONTEXT, json))
        .setParameter(2, mailId)
        .executeUpdate();
    em.getEntityManagerFactory().getCache().evict(OutgoingMail.class, mailId);
    back("kernel_mail", "created_at", "id", mailId, time);
  }

  /** Sets the moment of the confirmation; the figures keep their hour. */
  public void confirmedAt(long signatureId, Instant moment) {
    em.createNativeQuery("update petition_signature set confirmed_at = ?1 where id = ?2")
        .setParameter(1, Timestamp.from(moment))
        .setParameter(2, signatureId)
        .executeUpdate();
  }

  /** Sets how many signers have been asked to sign this version. */
  public void asked(long petitionId, int version, long many) {
    em.createNativeQuery(
            "update petition_renewal set asked = ?1 where petition_id = ?2 and number_no = ?3")
        .setParameter(1, many)
        .setParameter(2, petitionId)
        .setParameter(3, version)
        .executeUpdate();
  }

  /** Removes the mail domain, as in signatures from before domains were kept. */
  public void withoutDomain(long signatureId) {
    em.createNativeQuery("update petition_signature set domain_key = null where id = ?1")
        .setParameter(1, signatureId)
        .executeUpdate();
    em.getEntityManagerFactory().getCache().evict(Signature.class, signatureId);
  }

  /** Makes the signature one that an import brought. */
  public void imported(long signatureId) {
    em.createNativeQuery("update petition_signature set import_id = 1 where id = ?1")
        .setParameter(1, signatureId)
        .executeUpdate();
    em.getEntityManagerFactory().getCache().evict(Signature.class, signatureId);
  }

  /**
   * Replaces the encrypted address of a signature, as if it had been damaged.
   *
   * @param sealed the new value; while nobody can read it, keys cannot be rotated
   * @return the former value
   */
  public String garble(long signatureId, String sealed) {
    Object before =
        em.createNativeQuery("select address from petition_signature where id = ?1")
            .setParameter(1, signatureId)
            .getSingleResult();
    em.createNativeQuery("update petition_signature set address = ?1 where id = ?2")
        .setParameter(1, sealed)
        .setParameter(2, signatureId)
        .executeUpdate();
    return (String) before;
  }

  /**
   * Swaps the versions of two signatures of one address, so that the first one has the higher id,
   * as it can happen with two nodes.
   */
  public void swapVersions(long first, long second) {
    ofVersion(first, 0);
    ofVersion(second, 1);
    ofVersion(first, 2);
  }

  private void ofVersion(long signatureId, int version) {
    em.createNativeQuery("update petition_signature set version_no = ?1 where id = ?2")
        .setParameter(1, version)
        .setParameter(2, signatureId)
        .executeUpdate();
  }

  /** Runs a step in a transaction. */
  public void inTransaction(Runnable step) {
    step.run();
  }

  private void back(String table, String column, String key, long id, Duration time) {
    for (Object value :
        em.createNativeQuery(
                "select distinct " + column + " from " + table + " where " + key + " = ?1")
            .setParameter(1, id)
            .getResultList()) {
      em.createNativeQuery(
              "update %s set %s = ?1 where %s = ?2 and %s = ?3"
                  .formatted(table, column, key, column))
          .setParameter(1, Timestamp.valueOf(local(value).minus(time)))
          .setParameter(2, id)
          .setParameter(3, value)
          .executeUpdate();
    }
  }

  /** The causes of the mails to this address, oldest first. */
  public List<String> mailsTo(String address) {
    return orders().filter(mail -> isTo(mail, address)).map(OutgoingMail::cause).toList();
  }

  /** Until when the link in the newest mail to this address is valid. */
  public Instant newestLinkHoldsUntil(String address) {
    return newest(address, "expires");
  }

  /** When the newest mail to this address was ordered. */
  public Instant newestOrdered(String address) {
    return newest(address, "ordered");
  }

  private Instant newest(String address, String parameter) {
    return orders()
        .filter(mail -> isTo(mail, address))
        .map(mail -> order(mail).getJsonObject("parameters").getString(parameter))
        .map(Instant::parse)
        .toList()
        .getLast();
  }

  /** Until when the newest link to this signature is valid. */
  public Instant newestEndOf(long signatureId) {
    return em.createQuery(
            "select t from SignatureToken t where t.signatureId = :signature order by t.createdAt",
            SignatureToken.class)
        .setParameter("signature", signatureId)
        .getResultList()
        .getLast()
        .expiresAt();
  }

  public long consents(long signatureId) {
    return em.createQuery(
            "select count(c) from Consent c where c.signatureId = :signature", Long.class)
        .setParameter("signature", signatureId)
        .getSingleResult();
  }

  private Stream<OutgoingMail> orders() {
    return em
        .createQuery(
            "select m from OutgoingMail m where m.secret is not null order by m.id",
            OutgoingMail.class)
        .getResultList()
        .stream();
  }

  private boolean isTo(OutgoingMail mail, String address) {
    return order(mail).getString("to").equals(address);
  }

  private JsonObject order(OutgoingMail mail) {
    String json = secrets.decrypt(Outbox.SECRET_CONTEXT, mail.secret());
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static LocalDateTime local(Object value) {
    return value instanceof Timestamp stamp
        ? stamp.toLocalDateTime()
        : LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC);
  }
}
