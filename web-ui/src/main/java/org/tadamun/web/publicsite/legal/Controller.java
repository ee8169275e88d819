package org.tadamun.web.publicsite.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who is responsible for this installation, as configured (the controller in data protection law).
 */
@Named
@ApplicationScoped
public class Controller {

  @Inject
  @ConfigProperty(name = "tadamun.controller.name")
  private Optional<String> name;

  @Inject
  @ConfigProperty(name = "tadamun.controller.address")
  private Optional<String> address;

  @Inject
  @ConfigProperty(name = "tadamun.controller.email")
  private Optional<String> email;

  @Inject
  @ConfigProperty(name = "tadamun.controller.officer")
  private Optional<String> officer;

  public String getName() {
    return text(name);
  }

  public String getAddress() {
    return text(address);
  }

  /**
   * The parts of the address, one a line; commas or semicolons separate them in the configuration.
   */
  public List<String> getAddressLines() {
    return Arrays.stream(getAddress().split("[,;]")).map(String::strip).toList();
  }

  public String getEmail() {
    return text(email);
  }

  /** The contact of the data protection officer; empty if none is configured. */
  public String getOfficer() {
    return text(officer);
  }

  /** Whether name, address and mail address are configured, so that the notice is complete. */
  public boolean isKnown() {
    return !getName().isEmpty() && !getAddress().isEmpty() && !getEmail().isEmpty();
  }

  private static String text(Optional<String> configured) {
    return configured.map(String::strip).orElse("");
  }
}
