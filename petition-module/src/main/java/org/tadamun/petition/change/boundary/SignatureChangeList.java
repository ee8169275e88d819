package org.tadamun.petition.change.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** Lists what ended, for callers who keep copies of signatures. */
@Stateless
public class SignatureChangeList {

  /** Before any hour in which something ended. */
  private static final Instant FIRST = Instant.EPOCH;

  /** In the year 9999. */
  private static final long LAST_SECOND = 253_402_300_799L;

  /** The name of no organisation, for keys that have none: they see no consents. */
  private static final String NOBODY = "";

  /** Allowed characters; the database might refuse to compare others. */
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z/:_-]+");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;

  private record Position(Instant at, long signature, String id) {

    static Position of(String cursor) {
      Position given =
          Cursor.decode(
              cursor,
              3,
              parts ->
                  new Position(
                      hourEnd(Long.parseLong(parts[0])), Long.parseLong(parts[1]), id(parts[2])));
      return given == null ? new Position(FIRST, 0, "") : given;
    }

    private static String id(String given) {
      if (!ID.matcher(given).matches()) {
        throw new IllegalArgumentException("no row is called so");
      }
      return given;
    }

    private static Instant hourEnd(long second) {
      if (second < 0 || second > LAST_SECOND) {
        throw new IllegalArgumentException("no database can say that");
      }
      return Instant.ofEpochSecond(second);
    }

    static String after(SignatureChange last) {
      return last.hourEnd().getEpochSecond() + " " + last.signatureId() + " " + last.id();
    }
  }

  /**
   * Lists the oldest hour first, and within it by signature, so that the order within an hour stays
   * secret.
   *
   * @param from null for all that is kept
   * @throws Forbidden if the caller may read the signatures of some countries only
   */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public Page<SignatureChangeRow> page(String slug, Instant from, String cursor, int limit) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    // A row has no country: it outlives its signature.
    if (!access.requireLimits(Permission.SIGNATURE_READ, petition.campaignId()).isEmpty()) {
      throw new Forbidden();
    }
    Position last = Position.of(cursor);
    List<SignatureChange> rows =
        em.createQuery(
                "select c from SignatureChange c where c.petitionId = :petition"
                    + " and c.hourEnd >= :from and (c.hourEnd > :at or c.hourEnd = :at"
                    + " and (c.signatureId > :signature or c.signatureId = :signature"
                    + " and c.id > :id)) and (c.organisation is null or c.organisation = :own)"
                    + " order by c.hourEnd, c.signatureId, c.id",
                SignatureChange.class)
            .setParameter("petition", petition.id())
            .setParameter("from", from == null || from.isBefore(last.at()) ? last.at() : from)
            .setParameter("at", last.at())
            .setParameter("signature", last.signature())
            .setParameter("id", last.id())
            .setParameter("own", access.organisationOfKey().orElse(NOBODY))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(rows, limit, SignatureChangeRow::of, Position::after);
  }
}
