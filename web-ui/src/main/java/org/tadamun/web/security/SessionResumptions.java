package org.tadamun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.kernel.staff.boundary.session.StoredSessions;
import org.tadamun.web.security.cookie.ResumeCookie;
import org.tadamun.web.security.session.OpenedSessions;

/**
 * What remains of a session when its node is gone. That is a row in the database, which all nodes
 * read, and a cookie by which the browser finds the row (docs/adr/253).
 */
@ApplicationScoped
class SessionResumptions {

  private static final Logger LOG = System.getLogger(SessionResumptions.class.getName());

  /** The form of our tokens; anything else is not looked up. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  @EJB private StoredSessions rows;
  @EJB private AsSystem asSystem;
  @Inject private ResumeCookie resumeCookie;

  private final OpenedSessions opened = new OpenedSessions();

  /** CDI needs a constructor without parameters. */
  SessionResumptions() {}

  SessionResumptions(StoredSessions rows, AsSystem asSystem, ResumeCookie resumeCookie) {
    this.rows = rows;
    this.asSystem = asSystem;
    this.resumeCookie = resumeCookie;
  }

  /**
   * Adds the row and sets the cookie. A session that was there before is ended by {@link #end}
   * only.
   */
  StaffSession begin(HttpServletRequest request, StaffSession begun) {
    var who = new StaffIdentity.Shown(begun.publicId(), begun.credentialVersion());
    var kept = new StoredSessions.Kept(who, begun.signedInAt(), begun.activeAt());
    String token = asSystem.run(() -> rows.begin(kept));
    resumeCookie.give(request, token);
    return begun.keptBy(Secrets.tokenHash(token));
  }

  /** Notes that this node has opened a container session for that row. */
  void opened(StaffSession kept, HttpServletRequest request) {
    opened.add(kept.stay(), request.getSession());
  }

  /** The session of this browser's cookie, over or not. */
  Optional<StaffSession> of(HttpServletRequest request) {
    return hash(request)
        .flatMap(hash -> asSystem.run(() -> rows.find(hash)).map(kept -> session(kept, hash)));
  }

  private static StaffSession session(StoredSessions.Kept kept, String hash) {
    StaffIdentity.Shown who = kept.who();
    return new StaffSession(
        who.publicId(), who.credentialVersion(), kept.signedInAt(), kept.activeAt(), hash);
  }

  private Optional<String> hash(HttpServletRequest request) {
    return resumeCookie
        .of(request)
        .filter(token -> TOKEN.matcher(token).matches())
        .map(Secrets::tokenHash);
  }

  Optional<StaffIdentity> identity(StaffSession kept) {
    return asSystem.run(() -> rows.identity(kept.stay()));
  }

  /**
   * Stores the last act. The page is already answered, so a failure is only logged; the next minute
   * tries again.
   */
  void act(StaffSession kept) {
    try {
      run(() -> rows.act(kept.stay(), kept.activeAt()));
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "An act in a session of the console was not written down", failed);
    }
  }

  /**
   * Removes the rows of the browser's cookie and of the session given. With the rows gone, copies
   * of the cookie are worthless too.
   */
  void end(HttpServletRequest request, Optional<StaffSession> before) {
    Stream.concat(before.map(StaffSession::stay).stream(), hash(request).stream())
        .filter(Objects::nonNull)
        .distinct()
        .forEach(hash -> run(() -> rows.end(hash)));
  }

  /** Does what {@link #end} does and removes the cookie. */
  void leave(HttpServletRequest request, Optional<StaffSession> before) {
    takeBack(request);
    end(request, before);
  }

  /** Removes the cookie only. */
  void takeBack(HttpServletRequest request) {
    resumeCookie.takeBack(request);
  }

  private void run(Runnable work) {
    asSystem.run(
        () -> {
          work.run();
          return null;
        });
  }
}
