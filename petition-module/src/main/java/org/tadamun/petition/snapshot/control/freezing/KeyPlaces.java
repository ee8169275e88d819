package org.tadamun.petition.snapshot.control.freezing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.network.boundary.LinkList;

/**
 * Where else than here the fingerprint of the signing key stands: key, fingerprint and verdict all
 * come from one server, so whoever has that alone believes it alone.
 */
@ApplicationScoped
public class KeyPlaces {

  @Inject
  @ConfigProperty(name = "tadamun.signing-key.published")
  private Optional<String> configured;

  /** As configured; none where it stands nowhere else. */
  public List<String> all() {
    return configured.filter(value -> !value.isBlank()).map(LinkList::parse).orElse(List.of());
  }
}
