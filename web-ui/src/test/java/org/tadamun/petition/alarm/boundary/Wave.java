package org.tadamun.petition.alarm.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.alarm.control.AlarmLocks;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmCounterweight;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.alarm.entity.MixKind;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.web.testing.World;

/** Stores thousands of unconfirmed signatures with links at once; tests confirm them as usual. */
@Stateless
@PermitAll
public class Wave {

  /** The most rows in one transaction: Derby locks the whole table above 5,000. */
  public static final int MOST = 1_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AddressKeys keys;
  @Inject private AlarmLocks locks;
  @Inject private Clock clock;
  @Inject private Secrets secrets;

  /** Signs with mail domains below one domain that all tests use. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<String> signed(PetitionView petition, String country, int many, int domains) {
    return signed(petition, country, many, domains, "example");
  }

  /**
   * @param domains the number of mail domains of the signatures
   * @param below the domain above these mail domains
   * @return the tokens of their links
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<String> signed(
      PetitionView petition, String country, int many, int domains, String below) {
    List<String> tokens = new ArrayList<>();
    Signer signer = new Signer("Ada", "Wave", country, null, null, "en", Visibility.ANONYMOUS);
    String names = World.unique("wave");
    for (int i = 0; i < many; i++) {
      String address = names + i + "@d" + i % domains + "." + below;
      Signature signature =
          new Signature(
              petition.id(),
              petition.textVersion(),
              keys.mailbox(petition.id(), MailAddress.parse(address).orElseThrow()),
              signer,
              Origin.NONE,
              false,
              clock.instant());
      em.persist(signature);
      String token = secrets.newToken();
      em.persist(
          new SignatureToken(
              Secrets.tokenHash(token),
              signature.id(),
              clock.instant(),
              clock.instant().plus(SignatureToken.LIFETIME),
              null));
      tokens.add(token);
    }
    return tokens;
  }

  /** The ids of all signatures, without the rows: there are tens of thousands. */
  public List<Long> numbers(PetitionView petition) {
    return em.createQuery(
            "select s.id from Signature s where s.petitionId = :petition order by s.id", Long.class)
        .setParameter("petition", petition.id())
        .getResultList();
  }

  /** How many signatures from this country are in each state, counted by the database. */
  public Map<SignatureState, Long> states(PetitionView petition, String country) {
    Map<SignatureState, Long> states = new TreeMap<>();
    em.createQuery(
            "select s.state, count(s) from Signature s where s.petitionId = :petition"
                + " and s.country = :country group by s.state",
            Object[].class)
        .setParameter("petition", petition.id())
        .setParameter("country", country)
        .getResultList()
        .forEach(row -> states.put((SignatureState) row[0], (Long) row[1]));
    return states;
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void gone(List<Long> signatures) {
    for (String rows :
        List.of(
            "delete from SignatureToken t where t.signatureId in :signatures",
            "delete from Signature s where s.id in :signatures")) {
      em.createQuery(rows).setParameter("signatures", signatures).executeUpdate();
    }
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void uncounted(PetitionView petition) {
    em.createQuery("delete from Tally t where t.id.petitionId = :petition")
        .setParameter("petition", petition.id())
        .executeUpdate();
  }

  /** Ends the quiet time of all released alarms of the petition. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void quietEnds(PetitionView petition) {
    em.createQuery("update CountryAlarm a set a.quietUntil = :now where a.petitionId = :petition")
        .setParameter("now", clock.instant())
        .setParameter("petition", petition.id())
        .executeUpdate();
  }

  /** Stores a signature that a node held which did not know of a release yet. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void heldElsewhere(PetitionView petition, String country) {
    Signature signature =
        new Signature(
            petition.id(),
            petition.textVersion(),
            keys.mailbox(
                petition.id(),
                MailAddress.parse(World.unique("late") + "@example.org").orElseThrow()),
            new Signer("Ada", "Late", country, null, null, "en", Visibility.ANONYMOUS),
            Origin.NONE,
            false,
            clock.instant());
    signature.confirm(clock.instant());
    signature.holdForCountry(clock.instant());
    em.persist(signature);
  }

  /** Writes a row of the petition that has nothing to do with an open alarm. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void comesBack(PetitionView petition, String country) {
    em.persist(
        new AlarmCounterweight(petition.id(), petition.textVersion(), country, 1, clock.instant()));
  }

  /** Sets the moment at which all alarms of the petition were raised this far back. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void older(PetitionView petition, Duration time) {
    em.createNativeQuery("update petition_alarm set created_at = ?1 where petition_id = ?2")
        .setParameter(1, Timestamp.from(clock.instant().minus(time)))
        .setParameter(2, petition.id())
        .executeUpdate();
    em.getEntityManagerFactory().getCache().evict(CountryAlarm.class);
  }

  /** Sets the moment at which somebody decided about the petition's alarms this far back. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void decidedBefore(PetitionView petition, Duration time) {
    em.createNativeQuery("update petition_alarm set decided_at = ?1 where petition_id = ?2")
        .setParameter(1, Timestamp.from(clock.instant().minus(time)))
        .setParameter(2, petition.id())
        .executeUpdate();
    em.getEntityManagerFactory().getCache().evict(CountryAlarm.class);
  }

  /** Stores an alarm that another node raised, and that this node has not read yet. */
  public CountryAlarm raisedElsewhere(PetitionView petition, String country) {
    locks.take(petition.id());
    AlarmEvidence seen = new AlarmEvidence(AlarmCause.LEAST, 41, 40, 0, 500, MixKind.USUAL);
    CountryAlarm alarm = new CountryAlarm(petition.id(), country, seen, clock.instant());
    em.persist(alarm);
    return alarm;
  }

  /** Stores an alarm that another node raised and a moderator there released for a week. */
  public CountryAlarm releasedElsewhere(PetitionView petition, String country) {
    CountryAlarm alarm = raisedElsewhere(petition, country);
    Instant now = clock.instant();
    alarm.release("staff:somebody", now.plus(Duration.ofDays(7)), now);
    return alarm;
  }
}
