package org.tadamun.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tadamun.kernel.staff.boundary.StaffIdentity;

/** The staff member of this request, as {@link TadamunAuthentication} found him. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

  static final String ATTRIBUTE = SignedIn.class.getName();

  @Inject private HttpServletRequest request;

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
}
