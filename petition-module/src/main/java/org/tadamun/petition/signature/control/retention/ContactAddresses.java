package org.tadamun.petition.signature.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/** Addresses of signers of a petition that is over who agreed to hear more. */
@ApplicationScoped
public class ContactAddresses extends OverAddresses {

  public ContactAddresses() {
    super(ConfigurationKey.RETENTION_CONTACTS, true);
  }
}
