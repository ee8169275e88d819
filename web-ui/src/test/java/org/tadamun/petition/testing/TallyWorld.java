package org.tadamun.petition.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.entry.KnownAddresses;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.SignatureToken;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.web.testing.World;

/** Makes signatures for tests of the figures, and figures that are wrong. */
@Stateless
@PermitAll
public class TallyWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CountryTally tally;
  @Inject private PetitionWorld petitionWorld;
  @Inject private AddressKeys keys;
  @Inject private KnownAddresses addresses;
  @Inject private Secrets secrets;
  @Inject private OwnSignature own;
  @Inject private Signatures signatures;

  /** Signs without confirming, and returns the token of the link. */
  public String pending(PetitionView petition, String country) {
    String email = World.unique("amal") + "@example.org";
    signs(petition, email, country);
    em.flush();
    return petitionWorld.token(email);
  }

  /** Signs with this address, for the first time or again. */
  public void signs(PetitionView petition, String email, String country) {
    signatures.sign(
        petition.slug(),
        new SignatureRequest(
            "Amal", null, email, country, null, null, "en", null, null, null, null),
        "127.0.0.1");
  }

  /**
   * Books so many signatures of a country that are public with steps too: they were booked with a
   * crowd that left an hour later.
   */
  public void released(PetitionView petition, String country, long number) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    long crowd = SmallCells.OFF.crowd();
    correct(petition, country, hour.minus(5, ChronoUnit.HOURS), crowd + number);
    correct(petition, country, hour.minus(4, ChronoUnit.HOURS), -crowd);
  }

  private void correct(PetitionView petition, String country, Instant hour, long change) {
    CountryChange one =
        new CountryChange(petition.id(), 1, SignatureSource.ONLINE, country, change);
    tally.correct(petition.id(), hour, List.of(one));
  }

  /** Signs publicly with a name that is written into the table without the usual checks. */
  public void named(PetitionView petition, String name, String country) {
    sign(petition, country);
    em.flush();
    em.createNativeQuery(
            "update petition_signature set given_name = ?1, visibility = 'PUBLIC'"
                + " where petition_id = ?2")
        .setParameter(1, name)
        .setParameter(2, petition.id())
        .executeUpdate();
  }

  /**
   * Makes the filter of an export one of an older build, which stored the word and not the state.
   */
  public void orderedBefore(String export) {
    em.createNativeQuery("update petition_export set filter_text = ?1 where public_id = ?2")
        .setParameter(1, "{\"byPass\":\"true\"}")
        .setParameter(2, export)
        .executeUpdate();
  }

  /** Signs and confirms, and returns the token of the link. */
  public String sign(PetitionView petition, String country) {
    String token = pending(petition, country);
    signatures.confirm(token);
    return token;
  }

  /** Adds a confirmed signature of an unknown country, as an import can bring it. */
  public void signFromNowhere(PetitionView petition) {
    sign(petition, "SE");
    em.flush();
    em.createNativeQuery(
            "update petition_signature set country = 'ZZ'"
                + " where petition_id = ?1 and country = 'SE'")
        .setParameter(1, petition.id())
        .executeUpdate();
    drift(petition, "ONLINE", "SE", -1);
    drift(petition, "ONLINE", "ZZ", +1);
  }

  public void confirm(String token) {
    signatures.confirm(token);
  }

  public void withdraw(String token) {
    own.withdraw(token);
  }

  /** The id of a signature, and the token of a new link to it. */
  public record Linked(long id, String token) {}

  /** Finds the signature of this address and adds a link to it. */
  public Linked linked(PetitionView petition, String email) {
    MailAddress address = MailAddress.parse(email).orElseThrow();
    List<String> prints = keys.toLook(petition.id(), address);
    long id =
        addresses
            .signatures(petition.id(), petition.textVersion(), prints)
            .values()
            .iterator()
            .next();
    String token = secrets.newToken();
    Instant now = clock.instant();
    em.persist(
        new SignatureToken(
            Secrets.tokenHash(token), id, now, now.plus(SignatureToken.LIFETIME), null));
    return new Linked(id, token);
  }

  /** The sums of the checked batches by source and country, added up batch by batch. */
  public Map<String, Long> batches(long petitionId) {
    Map<String, Long> sums = new TreeMap<>();
    em.createQuery(
            "select b from Batch b where b.petition.id = :petition and b.state = :checked",
            Batch.class)
        .setParameter("petition", petitionId)
        .setParameter("checked", BatchState.CHECKED)
        .getResultList()
        .forEach(
            batch ->
                sums.merge(
                    batch.details().source().counted() + " " + batch.details().country(),
                    (long) batch.details().number(),
                    Long::sum));
    return sums;
  }

  /** Books online signatures into a past hour, as the sample data do. */
  public void bookPast(PetitionView petition, String country, Instant hour, long by) {
    bookPast(petition, SignatureSource.ONLINE, country, hour, by);
  }

  /** Books signatures of a source into a past hour. */
  public void bookPast(
      PetitionView petition, SignatureSource source, String country, Instant hour, long by) {
    tally.bookAll(
        petition.id(),
        1,
        source,
        List.of(new CountryTally.Booking(country, hour.truncatedTo(ChronoUnit.HOURS), by)));
  }

  /** Makes the petition have ended at this moment. */
  public void overSince(PetitionView petition, Instant then) {
    em.createNativeQuery("update petition_petition set over_since = ?1 where id = ?2")
        .setParameter(1, Timestamp.from(then))
        .setParameter(2, petition.id())
        .executeUpdate();
    em.getEntityManagerFactory().getCache().evict(Petition.class, petition.id());
  }

  /** Changes the last end of the petition, and the moment at which it was reopened. */
  public void hadEnded(PetitionView petition, Instant then, Instant reopened) {
    em.createNativeQuery(
            "update petition_former_end set over_since = ?1, reopened_at = ?2"
                + " where petition_id = ?3")
        .setParameter(1, Timestamp.from(then))
        .setParameter(2, Timestamp.from(reopened))
        .setParameter(3, petition.id())
        .executeUpdate();
  }

  /**
   * Deletes all figures of the petition, as somebody could by hand. Rows of the present hour are
   * set to zero, since Derby cannot insert a deleted row again at once.
   */
  public void lose(PetitionView petition) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    em.createNativeQuery("delete from petition_tally where petition_id = ?1 and hour_start < ?2")
        .setParameter(1, petition.id())
        .setParameter(2, Timestamp.from(hour))
        .executeUpdate();
    em.createNativeQuery("update petition_tally set change_by = 0 where petition_id = ?1")
        .setParameter(1, petition.id())
        .executeUpdate();
  }

  /** Changes a figure of the present hour without any signature or batch. */
  public void drift(PetitionView petition, String source, String country, long by) {
    tally.book(petition.id(), 1, SignatureSource.valueOf(source), country, clock.instant(), by);
  }
}
