package org.tadamun.petition.signature.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/**
 * Addresses of signers of a petition that is over who agreed to nothing more; and the fingerprints
 * of those who withdrew.
 */
@ApplicationScoped
public class SignerAddresses extends OverAddresses {

  public SignerAddresses() {
    super(ConfigurationKey.RETENTION_ADDRESSES, false);
  }
}
