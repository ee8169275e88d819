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

/** The staff member of this request, as found by {@link TadamunAuthentication}. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

  static final String ATTRIBUTE = SignedIn.class.getName();

  @Inject private HttpServletRequest request;
  @Inject private Clock clock;
  @Inject private SignOutCookie signOut;

  /**
   * When the session ends.
   *
   * @param rest if the staff member does nothing more
   * @param last at the latest, whatever the staff member does
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

  /** The name of this staff member in records and in the audit trail. */
  public String actor() {
    return CurrentActor.STAFF_PREFIX + getPublicId();
  }

  /**
   * The value of the sign-out cookie. Pages compare it with the one they were made with, and so see
   * that somebody has signed out in this browser since.
   */
  public String getLastSignOut() {
    return signOut.of(request);
  }

  /**
   * When the session ends, or empty without a session. Unless it is a background request, this
   * request itself prolongs the session; that is noted only after the answer, so it is already
   * added here.
   */
  public Optional<Ends> ends() {
    boolean act = request.getParameter(ConsoleSession.BACKGROUND_PARAMETER) == null;
    return identity()
        .flatMap(staff -> ConsoleSession.kept(request))
        .map(kept -> act ? kept.active(clock.instant()) : kept)
        .map(kept -> new Ends(kept.restEnd(), kept.lastEnd()));
  }
}
