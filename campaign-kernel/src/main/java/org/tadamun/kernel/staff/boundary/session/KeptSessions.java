package org.tadamun.kernel.staff.boundary.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.entity.KeptSession;

/**
 * The sessions of the console, kept where every node finds them: a session lives as long as its row
 * does, wherever it goes on. Called by the program itself. How long one lasts is the console's to
 * say.
 */
@Stateless
public class KeptSessions {

  private static final String HASH = "hash";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private SignIns signIns;
  @Inject private StaffDirectory directory;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /**
   * What is kept of one.
   *
   * @param who with the version of what he has shown
   * @param activeAt his last act, to a minute
   */
  public record Kept(StaffIdentity.Shown who, Instant signedInAt, Instant activeAt) {

    static Kept of(KeptSession row) {
      StaffIdentity.Shown who =
          new StaffIdentity.Shown(row.staff().publicId(), row.credentialVersion());
      return new Kept(who, row.signedInAt(), row.activeAt());
    }
  }

  /** Gives the token by which it goes on: known at this moment, and to who is given it, only. */
  @RolesAllowed(Permission.SYSTEM)
  public String begin(Kept begun) {
    String token = secrets.newToken();
    em.persist(
        new KeptSession(
            Secrets.tokenHash(token),
            directory.require(begun.who().publicId()),
            begun.who().credentialVersion(),
            begun.signedInAt(),
            begun.activeAt(),
            clock.instant()));
    return token;
  }

  /** It may be over all the same. */
  @RolesAllowed(Permission.SYSTEM)
  public Optional<Kept> find(String hash) {
    return row(hash).map(Kept::of);
  }

  /**
   * Whose it is, asked with each request: who was shut out, has another password or has signed out
   * elsewhere with a copy of the same cookie is nobody with the next one.
   */
  @RolesAllowed(Permission.SYSTEM)
  public Optional<StaffIdentity> identity(String hash) {
    return row(hash)
        .flatMap(
            row ->
                signIns
                    .identity(row.staff().publicId())
                    .filter(found -> found.credentialVersion() == row.credentialVersion()));
  }

  private Optional<KeptSession> row(String hash) {
    return em.createNamedQuery(KeptSession.BY_HASH, KeptSession.class)
        .setParameter(HASH, hash)
        .getResultStream()
        .findFirst();
  }

  /** An act of a person; of a session that has ended meanwhile it is none. */
  @RolesAllowed(Permission.SYSTEM)
  public void act(String hash, Instant now) {
    em.createNamedQuery(KeptSession.ACT)
        .setParameter(HASH, hash)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** On every node, and for whoever has a copy of its token. */
  @RolesAllowed(Permission.SYSTEM)
  public void end(String hash) {
    em.createNamedQuery(KeptSession.END).setParameter(HASH, hash).executeUpdate();
  }
}
