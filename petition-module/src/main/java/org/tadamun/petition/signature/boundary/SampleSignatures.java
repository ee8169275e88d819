package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureFactory;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.CountryTally.Booking;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Enters invented, confirmed signatures as sample data; only the program itself may. */
@Stateless
public class SampleSignatures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Petitions petitions;
  @Inject private AddressKeys keys;
  @EJB private CountryTally tally;

  /** One invented signer. */
  public record Sample(String address, Signer signer, Instant signedAt, Instant confirmedAt) {}

  /** The signatures that are booked together. */
  private record Slot(String country, Instant hour) {}

  /** How many sample signatures the petition has. */
  @RolesAllowed(Permission.SYSTEM)
  public long count(String petitionSlug) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    return em.createQuery(
            "select count(s) from Signature s where s.petitionId = :petition and s.sample = true",
            Long.class)
        .setParameter("petition", petition.id())
        .getSingleResult();
  }

  /** Enters them in one transaction; a few hundred at a time keep it short. */
  @RolesAllowed(Permission.SYSTEM)
  public void add(String petitionSlug, List<Sample> samples) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    Map<Slot, Long> booked = new HashMap<>();
    for (Sample sample : samples) {
      MailAddress address = MailAddress.parse(sample.address()).orElseThrow();
      Signature signature =
          new Signature(
              petition.id(),
              petition.textVersion(),
              keys.newMailbox(petition.id(), petition.textVersion(), address),
              sample.signer(),
              Origin.NONE,
              true,
              sample.signedAt());
      signature.saw(SignatureFactory.seen(petition, sample.signer().language()));
      signature.confirm(sample.confirmedAt());
      signature.countedAsNew(sample.confirmedAt());
      em.persist(signature);
      Instant hour = sample.confirmedAt().truncatedTo(ChronoUnit.HOURS);
      booked.merge(new Slot(sample.signer().country(), hour), 1L, Long::sum);
    }
    tally.bookAll(
        petition.id(),
        petition.textVersion(),
        SignatureSource.ONLINE,
        booked.entrySet().stream()
            .map(e -> new Booking(e.getKey().country(), e.getKey().hour(), e.getValue()))
            .toList());
  }
}
