package org.tadamun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;

/**
 * Opens, reads and ends the sessions of staff. The container's session is the fast path; what
 * counts is the session's row in the database, from which another node can continue the session
 * (docs/adr/253).
 */
@ApplicationScoped
public class ConsoleSession {

  /**
   * Sent with requests that a page makes by itself, such as polls: they do not prolong the session.
   */
  public static final String BACKGROUND_PARAMETER = "background";

  private static final int TURNS = 64;

  @EJB private SignIns signIns;
  @EJB private AsSystem asSystem;
  @Inject private SessionResumptions resumptions;
  @Inject private Clock clock;

  /**
   * Locks by staff member, held while their sessions are ended and this one is renewed: another
   * page's request would find it over and end it. Also held at sign-out, which a renewal could
   * undo.
   */
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

  /** CDI needs a constructor without parameters. */
  public ConsoleSession() {}

  ConsoleSession(SignIns signIns, AsSystem asSystem, SessionResumptions resumptions, Clock clock) {
    this.signIns = signIns;
    this.asSystem = asSystem;
    this.resumptions = resumptions;
    this.clock = clock;
  }

  /**
   * Opens a session after sign-in, with a new id: one planted before is worthless. It gets the
   * credential version of the sign-in: if the password has changed since, it is over at once. The
   * session open here before ends last, since another page may still be using it.
   */
  public void open(HttpServletRequest request, StaffIdentity.Shown who) {
    Optional<StaffSession> before = kept(request);
    StaffSession begun =
        StaffSession.begun(who.publicId(), who.credentialVersion(), clock.instant());
    enter(request, resumptions.begin(request, begun));
    resumptions.end(request, before);
  }

  private void enter(HttpServletRequest request, StaffSession begun) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().removeAttribute(HalfSession.ATTRIBUTE);
    request.getSession().setAttribute(StaffSession.ATTRIBUTE, begun);
    giveTime(request);
  }

  /**
   * Opens a new session for a signed-in staff member who has shown the password again.
   *
   * @param ending ends all their sessions and returns the identity for the new one
   */
  public void openAnew(HttpServletRequest request, Supplier<StaffIdentity.Shown> ending) {
    synchronized (turn(letIn(request).publicId())) {
      open(request, ending.get());
    }
  }

  /** Opens a half session after the password, before the code; nobody stays signed in here. */
  public void openHalf(HttpServletRequest request, StaffIdentity.Shown who) {
    synchronized (turn(request)) {
      // First: another page could continue the old session by its row and replace the cookie.
      resumptions.leave(request, kept(request));
      HttpSession session = request.getSession(true);
      request.changeSessionId();
      session.removeAttribute(StaffSession.ATTRIBUTE);
      session.setAttribute(
          HalfSession.ATTRIBUTE,
          new HalfSession(who.publicId(), who.credentialVersion(), clock.instant()));
    }
  }

  /**
   * The staff member who showed a password here at most a few minutes ago; empty if it changed
   * since.
   */
  public Optional<StaffIdentity.Shown> half(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (HalfSession) session.getAttribute(HalfSession.ATTRIBUTE))
        .filter(half -> !half.isOver(clock.instant()))
        .filter(
            half ->
                identity(half.publicId())
                    .filter(found -> found.credentialVersion() == half.credentialVersion())
                    .isPresent())
        .map(half -> new StaffIdentity.Shown(half.publicId(), half.credentialVersion()));
  }

  /**
   * Ends all sessions of the signed-in staff member except this one, which keeps its end. If
   * another page has signed out meanwhile, this one stays over.
   *
   * @param ending ends all their sessions and returns the identity with which this one goes on
   */
  public void renew(HttpServletRequest request, Supplier<StaffIdentity.Shown> ending) {
    synchronized (turn(letIn(request).publicId())) {
      StaffIdentity.Shown who = ending.get();
      kept(request)
          .filter(kept -> kept.publicId().equals(who.publicId()))
          .ifPresent(kept -> renew(request, kept, who.credentialVersion()));
    }
  }

  private void renew(HttpServletRequest request, StaffSession before, int version) {
    request.changeSessionId();
    StaffSession renewed = resumptions.begin(request, before.renewed(version));
    if (kept(request).isPresent()) {
      keep(request, renewed);
    } else {
      // Another page signed out meanwhile: the new row must not continue the session.
      resumptions.leave(request, Optional.of(renewed));
    }
    resumptions.end(request, Optional.of(before));
  }

  /**
   * The identity of this session if it was renewed after this request was authenticated: a second
   * press of the button is no error. Call it inside the supplier given to {@link #renew}.
   */
  public Optional<StaffIdentity.Shown> renewed(HttpServletRequest request) {
    StaffIdentity letIn = letIn(request);
    return kept(request)
        .filter(kept -> kept.publicId().equals(letIn.publicId()))
        .filter(kept -> kept.credentialVersion() != letIn.credentialVersion())
        .map(kept -> new StaffIdentity.Shown(kept.publicId(), kept.credentialVersion()));
  }

  /**
   * Gives the session the idle time of staff; for people who are signed in or have a valid link.
   * Strangers keep the few minutes of web.xml, since they can open any number of sessions.
   */
  public void giveTime(HttpServletRequest request) {
    request.getSession().setMaxInactiveInterval((int) StaffSession.IDLE_MOST.toSeconds());
  }

  /**
   * Ends the session that a page with an invalid link has made: anybody could fill the memory so.
   */
  public void closeNobodys(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null
        && session.isNew()
        && session.getAttribute(StaffSession.ATTRIBUTE) == null
        && session.getAttribute(HalfSession.ATTRIBUTE) == null) {
      session.invalidate();
    }
  }

  /** Signs out: first in the database, else another page of the browser could open it again. */
  public void close(HttpServletRequest request) {
    synchronized (turn(request)) {
      try {
        resumptions.leave(request, kept(request));
      } finally {
        drop(request);
      }
    }
  }

  private static void drop(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** The staff member who asks, or empty; ends a session that is over. */
  Optional<StaffIdentity> read(HttpServletRequest request) {
    Optional<StaffSession> kept = kept(request);
    if (kept.isEmpty()) {
      return goOn(request);
    }
    Optional<StaffIdentity> identity = identity(kept.get());
    return identity.isEmpty() ? again(request, kept.get()) : identity;
  }

  /** Looks again, with the lock: the session is over unless it was just being renewed. */
  private Optional<StaffIdentity> again(HttpServletRequest request, StaffSession before) {
    synchronized (turn(before.publicId())) {
      Optional<StaffSession> now = kept(request);
      Optional<StaffIdentity> identity =
          now.filter(kept -> !kept.equals(before)).flatMap(this::identity);
      if (identity.isPresent()) {
        return identity;
      }
      // If the session has become a half session (password shown, code not yet) it is kept.
      now.ifPresent(over -> drop(request));
      return goOn(request);
    }
  }

  /**
   * Continues a session that this node does not know, by the browser's cookie; its end stays. Pages
   * that ask at once each open a session on the same row; the browser keeps one. The cookie is
   * removed only if its row is there and over. Otherwise the browser may have a newer cookie of
   * that name, which this late answer must not remove.
   */
  private Optional<StaffIdentity> goOn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(HalfSession.ATTRIBUTE) != null) {
      return Optional.empty();
    }
    Optional<StaffSession> found = resumptions.of(request);
    Optional<StaffIdentity> identity = found.flatMap(this::identity);
    if (identity.isPresent()) {
      enter(request, found.get());
      resumptions.opened(found.get(), request);
    } else if (found.filter(kept -> kept.isOver(clock.instant())).isPresent()) {
      resumptions.takeBack(request);
    }
    return identity;
  }

  /**
   * Notes that a person has acted, unless {@link #BACKGROUND_PARAMETER} is sent. Call it after the
   * answer, since it reads the whole form. The database is told once a minute.
   */
  public void noteActivity(HttpServletRequest request) {
    Optional<StaffSession> found = kept(request);
    if (found.isPresent() && request.getParameter(BACKGROUND_PARAMETER) == null) {
      Optional<StaffSession> news;
      synchronized (turn(found.get().publicId())) {
        news = kept(request).flatMap(kept -> act(request, kept));
      }
      news.ifPresent(resumptions::act);
    }
  }

  private Optional<StaffSession> act(HttpServletRequest request, StaffSession kept) {
    StaffSession active = kept.active(clock.instant());
    keep(request, active);
    return Optional.of(active).filter(now -> now.isNews(kept));
  }

  /** The lock of the staff member signed in here; strangers get a new object and block nobody. */
  private Object turn(HttpServletRequest request) {
    return kept(request).map(kept -> turn(kept.publicId())).orElseGet(Object::new);
  }

  private Object turn(String publicId) {
    return turns[Math.floorMod(publicId.hashCode(), TURNS)];
  }

  /** The identity with which this request was authenticated. */
  private static StaffIdentity letIn(HttpServletRequest request) {
    return (StaffIdentity) request.getAttribute(SignedIn.ATTRIBUTE);
  }

  static Optional<StaffSession> kept(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (StaffSession) session.getAttribute(StaffSession.ATTRIBUTE));
  }

  /** Never in a new session, because that would sign in somebody who has signed out meanwhile. */
  private static void keep(HttpServletRequest request, StaffSession kept) {
    Optional.ofNullable(request.getSession(false))
        .ifPresent(session -> session.setAttribute(StaffSession.ATTRIBUTE, kept));
  }

  /** The staff member of this session; empty if it is over. */
  private Optional<StaffIdentity> identity(StaffSession kept) {
    return kept.isOver(clock.instant()) ? Optional.empty() : resumptions.identity(kept);
  }

  private Optional<StaffIdentity> identity(String publicId) {
    return asSystem.run(() -> signIns.identity(publicId));
  }
}
