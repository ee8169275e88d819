package org.tadamun.web.publicsite.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who answers for this installation, as configured. */
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

  /** The parts of the address, one a line: separated by commas or semicolons in the file. */
  public List<String> getAddressLines() {
    return Arrays.stream(getAddress().split("[,;]")).map(String::strip).toList();
  }

  public String getEmail() {
    return text(email);
  }

  /** How the data protection officer is reached; empty where there is none to be named. */
  public String getOfficer() {
    return text(officer);
  }

  /** Whether a notice that names him would be complete. */
  public boolean isKnown() {
    return !getName().isEmpty() && !getAddress().isEmpty() && !getEmail().isEmpty();
  }

  private static String text(Optional<String> configured) {
    return configured.map(String::strip).orElse("");
  }
}
