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
import org.tadamun.kernel.staff.entity.StoredSession;

/**
 * The sessions of the console, stored where every node finds them: a session lives as long as its
 * row, on any node. Called by the program itself. The console decides how long one lasts.
 */
@Stateless
public class StoredSessions {

  private static final String HASH = "hash";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private SignIns signIns;
  @Inject private StaffDirectory directory;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /**
   * What is stored of a session.
   *
   * @param who the person, with the version of the credentials used
   * @param activeAt the last act, to a minute
   */
  public record Kept(StaffIdentity.Shown who, Instant signedInAt, Instant activeAt) {

    static Kept of(StoredSession row) {
      StaffIdentity.Shown who =
          new StaffIdentity.Shown(row.staff().publicId(), row.credentialVersion());
      return new Kept(who, row.signedInAt(), row.activeAt());
    }
  }

  /** Returns the token by which it goes on; the token is not stored and cannot be read again. */
  @RolesAllowed(Permission.SYSTEM)
  public String begin(Kept begun) {
    String token = secrets.newToken();
    em.persist(
        new StoredSession(
            Secrets.tokenHash(token),
            directory.require(begun.who().publicId()),
            begun.who().credentialVersion(),
            begun.signedInAt(),
            begun.activeAt(),
            clock.instant()));
    return token;
  }

  /** The session may be over all the same. */
  @RolesAllowed(Permission.SYSTEM)
  public Optional<Kept> find(String hash) {
    return row(hash).map(Kept::of);
  }

  /**
   * Whose session it is, read at each request. A person who was shut out, has another password or
   * has signed out elsewhere with a copy of the same cookie is unknown with the next one.
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

  private Optional<StoredSession> row(String hash) {
    return em.createNamedQuery(StoredSession.BY_HASH, StoredSession.class)
        .setParameter(HASH, hash)
        .getResultStream()
        .findFirst();
  }

  /** Notes an act of the person; changes nothing if the session has ended meanwhile. */
  @RolesAllowed(Permission.SYSTEM)
  public void act(String hash, Instant now) {
    em.createNamedQuery(StoredSession.ACT)
        .setParameter(HASH, hash)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Ends it on every node, for copies of its token too. */
  @RolesAllowed(Permission.SYSTEM)
  public void end(String hash) {
    em.createNamedQuery(StoredSession.END).setParameter(HASH, hash).executeUpdate();
  }
}
