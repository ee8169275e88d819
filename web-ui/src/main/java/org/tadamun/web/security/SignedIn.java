package org.tadamun.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.security.cookie.SignOutCookie;

/** The staff member of this request, as {@link TadamunAuthentication} found him. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

  static final String ATTRIBUTE = SignedIn.class.getName();

  @Inject private HttpServletRequest request;
  @Inject private Clock clock;
  @Inject private SignOutCookie signOut;

  /**
   * When his session ends.
   *
   * @param rest where he does nothing more
   * @param last whatever he does
   */
  public record Ends(Instant rest, Instant last) {}

  public Optional<StaffIdentity> identity() {
    return Optional.ofNullable((StaffIdentity) request.getAttribute(ATTRIBUTE));
  }

  public boolean isSomebody() {
    return identity().isPresent();
  }

  public String getName() {
    return identity().map(StaffIdentity::name).orElse("");
  }

  public String getEmail() {
    return identity().map(StaffIdentity::email).orElse("");
  }

  public String getPublicId() {
    return identity().map(StaffIdentity::publicId).orElse("");
  }

  /** As records and the audit trail name him. */
  public String actor() {
    return CurrentActor.STAFF_PREFIX + getPublicId();
  }

  /** By what pages see that somebody has signed out in this browser since they came. */
  public String getLastSignOut() {
    return signOut.of(request);
  }

  /**
   * Nothing where nobody is in. What he asks for himself is an act, which is noted when it is
   * answered.
   */
  public Optional<Ends> ends() {
    boolean act = request.getParameter(ConsoleSession.BACKGROUND_PARAMETER) == null;
    return identity()
        .flatMap(staff -> ConsoleSession.kept(request))
        .map(kept -> act ? kept.active(clock.instant()) : kept)
        .map(kept -> new Ends(kept.restEnd(), kept.lastEnd()));
  }
}
