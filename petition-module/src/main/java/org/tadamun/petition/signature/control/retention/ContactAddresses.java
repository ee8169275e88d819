package org.tadamun.petition.signature.control.retention;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/** Ends addresses of signers who consented to hear more, after their petition is over. */
@ApplicationScoped
public class ContactAddresses extends OverAddresses {

  public ContactAddresses() {
    super(ConfigurationKey.RETENTION_CONTACTS, true);
  }
}
