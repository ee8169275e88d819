package org.tadamun.petition.signature.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/**
 * Ends addresses of signers without a consent to hear more, after their petition is over; and
 * fingerprints of withdrawn signatures.
 */
@ApplicationScoped
public class SignerAddresses extends OverAddresses {

  public SignerAddresses() {
    super(ConfigurationKey.RETENTION_ADDRESSES, false);
  }
}
