package org.tadamun.petition.snapshot.control.freezing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.network.boundary.LinkList;

/**
 * Other places where the fingerprint of the signing key is published. Key, fingerprint and verdict
 * all come from this server, so a reader needs a place outside to check them.
 */
@ApplicationScoped
public class KeyPlaces {

  @Inject
  @ConfigProperty(name = "tadamun.signing-key.published")
  private Optional<String> configured;

  /** The places that are configured; empty if there are none. */
  public List<String> all() {
    return configured.filter(value -> !value.isBlank()).map(LinkList::parse).orElse(List.of());
  }
}
