package org.tadamun.petition.signature.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/**
 * Addresses of those who signed a petition that is over, and want to hear no more; and by what
 * those are known again who withdrew.
 */
@ApplicationScoped
public class SignerAddresses extends OverAddresses {

  public SignerAddresses() {
    super(ConfigurationKey.RETENTION_ADDRESSES, false);
  }
}
