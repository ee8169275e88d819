package org.tadamun.web.security;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;

/** Opens, reads and ends the sessions of staff. */
@ApplicationScoped
public class ConsoleSession {

  /** A request that a page makes by itself carries it, so that nobody stays signed in by it. */
  public static final String BACKGROUND_PARAMETER = "background";

  @EJB private SignIns signIns;
  @EJB private AsSystem asSystem;
  @Inject private Clock clock;

  /**
   * After sign-in: with a new session id, so that one that was planted before is worthless. By the
   * version of who has let him in, and no newer one: where it is old by now, the session is over at
   * its next request.
   */
  public void open(HttpServletRequest request, StaffIdentity.Shown who) {
    request.getSession(true);
    request.changeSessionId();
    Instant now = clock.instant();
    request.getSession().removeAttribute(HalfSession.ATTRIBUTE);
    request
        .getSession()
        .setAttribute(
            StaffSession.ATTRIBUTE,
            new StaffSession(who.publicId(), who.credentialVersion(), now, now));
    giveTime(request);
  }

  /** For who has shown his password and not yet a code; whoever was signed in here is no more. */
  public void openHalf(HttpServletRequest request, StaffIdentity.Shown who) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.removeAttribute(StaffSession.ATTRIBUTE);
    session.setAttribute(
        HalfSession.ATTRIBUTE,
        new HalfSession(who.publicId(), who.credentialVersion(), clock.instant()));
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

  /** Of one whose sessions have ended, this one goes on: for as long as it would have. */
  public void renew(HttpServletRequest request, StaffIdentity.Shown who) {
    HttpSession session = request.getSession();
    StaffSession kept = (StaffSession) session.getAttribute(StaffSession.ATTRIBUTE);
    request.changeSessionId();
    session.setAttribute(StaffSession.ATTRIBUTE, kept.renewed(who.credentialVersion()));
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

  public void close(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Who asks; a session that is over is ended here. */
  Optional<StaffIdentity> read(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    StaffSession kept = (StaffSession) session.getAttribute(StaffSession.ATTRIBUTE);
    if (kept == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<StaffIdentity> identity =
        kept.isOver(now)
            ? Optional.empty()
            : identity(kept.publicId())
                .filter(found -> found.credentialVersion() == kept.credentialVersion());
    if (identity.isEmpty()) {
      session.invalidate();
    }
    return identity;
  }

  /**
   * Notes the act of a person. Called when the request was answered: reading a parameter earlier
   * would fix the encoding of the form before Faces knows it.
   */
  public void noteActivity(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && request.getParameter(BACKGROUND_PARAMETER) == null) {
      StaffSession kept = (StaffSession) session.getAttribute(StaffSession.ATTRIBUTE);
      if (kept != null) {
        session.setAttribute(StaffSession.ATTRIBUTE, kept.active(clock.instant()));
      }
    }
  }

  private Optional<StaffIdentity> identity(String publicId) {
    return asSystem.run(() -> signIns.identity(publicId));
  }
}
