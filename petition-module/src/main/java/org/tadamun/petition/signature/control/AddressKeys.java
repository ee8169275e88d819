package org.tadamun.petition.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.Mailbox;

/** Turns addresses into what is kept of them. */
@ApplicationScoped
public class AddressKeys {

  public static final String ADDRESS_CONTEXT = "signature-address";

  @Inject private Fingerprints fingerprints;
  @Inject private Secrets secrets;

  /**
   * By which the signature of an address is found. The same address under the same petition always
   * gives the same; under another one never. While keys change there are two: whoever looks, looks
   * by the first one first.
   */
  public List<String> toLook(long petitionId, MailAddress address) {
    return fingerprints.of(petitionId).toLook().stream()
        .map(key -> hmac(key, address.canonical()))
        .toList();
  }

  /** Everything that is kept of an address. */
  public Mailbox mailbox(long petitionId, MailAddress address) {
    FingerprintKeys keys = fingerprints.of(petitionId);
    return new Mailbox(
        hmac(keys.toWrite(), address.canonical()),
        keys.numberToWrite(),
        secrets.encrypt(ADDRESS_CONTEXT, address.written()),
        hmac(keys.toWrite(), address.mailDomain().keyText()));
  }

  /** As {@link #mailbox}, for an address that has no signature yet under this version. */
  public Mailbox newMailbox(long petitionId, int version, MailAddress address) {
    FingerprintKeys keys = fingerprints.of(petitionId);
    if (keys.phase().reserves()) {
      fingerprints.reserve(petitionId, version, hmac(keys.next(), address.canonical()));
    }
    return mailbox(petitionId, address);
  }

  /** Before a signature is erased: nothing of its address may stay reserved. */
  public void free(long petitionId, int version, String encrypted) {
    FingerprintKeys keys = fingerprints.of(petitionId);
    if (keys.next() != null && encrypted != null) {
      MailAddress.parse(decrypt(encrypted))
          .map(address -> hmac(keys.next(), address.canonical()))
          .ifPresent(next -> fingerprints.free(petitionId, version, next));
    }
  }

  private String hmac(String wrappedKey, String text) {
    return secrets.hmac(Petitions.KEY_CONTEXT, wrappedKey, text);
  }

  /** The address as its owner wrote it. */
  public String decrypt(String encrypted) {
    return secrets.decrypt(ADDRESS_CONTEXT, encrypted);
  }
}
