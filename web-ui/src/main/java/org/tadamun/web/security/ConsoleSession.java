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
 * Opens, reads and ends the sessions of staff. The container's session is the quick way to one; it
 * lives as long as its row in the database, by which it goes on where its node is gone.
 */
@ApplicationScoped
public class ConsoleSession {

  /** A request that a page makes by itself carries it, so that nobody stays signed in by it. */
  public static final String BACKGROUND_PARAMETER = "background";

  private static final int TURNS = 64;

  @EJB private SignIns signIns;
  @EJB private AsSystem asSystem;
  @Inject private Stays stays;
  @Inject private Clock clock;

  /**
   * Held, by the person, while his sessions end and the one in which he ends them is renewed: what
   * is asked in it by another page of his, in between, would find it over and end it. And while he
   * leaves one: renewed in between it would go on by its new row.
   */
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

  /** For the container. */
  public ConsoleSession() {}

  ConsoleSession(SignIns signIns, AsSystem asSystem, Stays stays, Clock clock) {
    this.signIns = signIns;
    this.asSystem = asSystem;
    this.stays = stays;
    this.clock = clock;
  }

  /**
   * After sign-in: with a new session id, so that one that was planted before is worthless. By the
   * version of who has let him in, and no newer one: where it is old by now, the session is over at
   * its next request. What was open here before ends last: another page may be asking in it.
   */
  public void open(HttpServletRequest request, StaffIdentity.Shown who) {
    Optional<StaffSession> before = kept(request);
    StaffSession begun =
        StaffSession.begun(who.publicId(), who.credentialVersion(), clock.instant());
    enter(request, stays.begin(request, begun));
    stays.end(request, before);
  }

  private void enter(HttpServletRequest request, StaffSession begun) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().removeAttribute(HalfSession.ATTRIBUTE);
    request.getSession().setAttribute(StaffSession.ATTRIBUTE, begun);
    giveTime(request);
  }

  /**
   * For who is in and has shown his password once more, as at sign-in.
   *
   * @param ending ends all sessions of his, and gives by what this one is opened
   */
  public void openAnew(HttpServletRequest request, Supplier<StaffIdentity.Shown> ending) {
    synchronized (turn(letIn(request).publicId())) {
      open(request, ending.get());
    }
  }

  /** For who has shown his password and not yet a code; whoever was signed in here is no more. */
  public void openHalf(HttpServletRequest request, StaffIdentity.Shown who) {
    synchronized (turn(request)) {
      // First: by its old row another page would go on, and the browser by that one's new session.
      stays.leave(request, kept(request));
      HttpSession session = request.getSession(true);
      request.changeSessionId();
      session.removeAttribute(StaffSession.ATTRIBUTE);
      session.setAttribute(
          HalfSession.ATTRIBUTE,
          new HalfSession(who.publicId(), who.credentialVersion(), clock.instant()));
    }
  }

  /** Whose password was shown here, a few minutes ago at most. */
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
   * Of one whose sessions end by this, the one in which he is goes on: for as long as it would
   * have. Where he has left it meanwhile, by another page, he stays out.
   *
   * @param ending ends all sessions of his, and gives by what this one goes on
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
    StaffSession renewed = stays.begin(request, before.renewed(version));
    if (kept(request).isPresent()) {
      keep(request, renewed);
    } else {
      // It was over meanwhile, and must not go on by the new row.
      stays.leave(request, Optional.of(renewed));
    }
    stays.end(request, Optional.of(before));
  }

  /**
   * By what the session goes on, where it was renewed since this request was let in by it: who
   * pressed twice has what he wanted. To be asked while it is his turn, in {@link #renew}.
   */
  public Optional<StaffIdentity.Shown> renewed(HttpServletRequest request) {
    StaffIdentity letIn = letIn(request);
    return kept(request)
        .filter(kept -> kept.publicId().equals(letIn.publicId()))
        .filter(kept -> kept.credentialVersion() != letIn.credentialVersion())
        .map(kept -> new StaffIdentity.Shown(kept.publicId(), kept.credentialVersion()));
  }

  /**
   * For who is signed in, or is about to be by a link that is his. Whoever is nobody has the few
   * minutes of web.xml, since he can open as many sessions as he likes.
   */
  public void giveTime(HttpServletRequest request) {
    request.getSession().setMaxInactiveInterval((int) StaffSession.IDLE_MOST.toSeconds());
  }

  /**
   * Whose link was none has a session all the same, made by the page that was to open: anybody
   * could fill the memory with those.
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

  /** First where all nodes read it: else another page of his would open it again. */
  public void close(HttpServletRequest request) {
    synchronized (turn(request)) {
      try {
        stays.leave(request, kept(request));
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

  /** Who asks; a session that is over is ended here. */
  Optional<StaffIdentity> read(HttpServletRequest request) {
    Optional<StaffSession> kept = kept(request);
    if (kept.isEmpty()) {
      return goOn(request);
    }
    Optional<StaffIdentity> identity = identity(kept.get());
    return identity.isEmpty() ? again(request, kept.get()) : identity;
  }

  /** It is over, unless it was just being renewed when it was looked at. */
  private Optional<StaffIdentity> again(HttpServletRequest request, StaffSession before) {
    synchronized (turn(before.publicId())) {
      Optional<StaffSession> now = kept(request);
      Optional<StaffIdentity> identity =
          now.filter(kept -> !kept.equals(before)).flatMap(this::identity);
      if (identity.isPresent()) {
        return identity;
      }
      // Not where he has shown another password meanwhile, and a code is asked.
      now.ifPresent(over -> drop(request));
      return goOn(request);
    }
  }

  /**
   * Where this node has nothing of him, by what the browser was given when he signed in, perhaps at
   * a node that is gone: for as long as it would have. Of several pages that ask at once each
   * begins a session of its own, all of one row; the browser goes on in one of them. A cookie is
   * taken back by its name alone: where its row is not there, or of an older version, the browser
   * may have another one by now, and this request is late.
   */
  private Optional<StaffIdentity> goOn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(HalfSession.ATTRIBUTE) != null) {
      return Optional.empty();
    }
    Optional<StaffSession> found = stays.of(request);
    Optional<StaffIdentity> identity = found.flatMap(this::identity);
    if (identity.isPresent()) {
      enter(request, found.get());
      stays.opened(found.get(), request);
    } else if (found.filter(kept -> kept.isOver(clock.instant())).isPresent()) {
      stays.takeBack(request);
    }
    return identity;
  }

  /**
   * Notes the act of a person. Called when the request was answered: it reads a parameter, and with
   * it the whole form. All nodes are told once a minute.
   */
  public void noteActivity(HttpServletRequest request) {
    Optional<StaffSession> found = kept(request);
    if (found.isPresent() && request.getParameter(BACKGROUND_PARAMETER) == null) {
      Optional<StaffSession> news;
      synchronized (turn(found.get().publicId())) {
        news = kept(request).flatMap(kept -> act(request, kept));
      }
      news.ifPresent(stays::act);
    }
  }

  private Optional<StaffSession> act(HttpServletRequest request, StaffSession kept) {
    StaffSession active = kept.active(clock.instant());
    keep(request, active);
    return Optional.of(active).filter(now -> now.isNews(kept));
  }

  /** Of whoever is in here. Strangers wait for nobody, and keep nobody waiting. */
  private Object turn(HttpServletRequest request) {
    return kept(request).map(kept -> turn(kept.publicId())).orElseGet(Object::new);
  }

  private Object turn(String publicId) {
    return turns[Math.floorMod(publicId.hashCode(), TURNS)];
  }

  /** As whom this request was let in. */
  private static StaffIdentity letIn(HttpServletRequest request) {
    return (StaffIdentity) request.getAttribute(SignedIn.ATTRIBUTE);
  }

  static Optional<StaffSession> kept(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (StaffSession) session.getAttribute(StaffSession.ATTRIBUTE));
  }

  /** In no new session: whoever has signed out meanwhile would be in again. */
  private static void keep(HttpServletRequest request, StaffSession kept) {
    Optional.ofNullable(request.getSession(false))
        .ifPresent(session -> session.setAttribute(StaffSession.ATTRIBUTE, kept));
  }

  /** Of whom it is, where it is not over. */
  private Optional<StaffIdentity> identity(StaffSession kept) {
    return kept.isOver(clock.instant()) ? Optional.empty() : stays.identity(kept);
  }

  private Optional<StaffIdentity> identity(String publicId) {
    return asSystem.run(() -> signIns.identity(publicId));
  }
}
