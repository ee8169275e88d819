package org.tadamun.petition.signature.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.fingerprint.boundary.Reservations;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;

/** Makes the fingerprints and encrypted forms of mail addresses that are kept. */
@ApplicationScoped
public class AddressKeys {

  private static final Logger LOG = System.getLogger(AddressKeys.class.getName());

  public static final String ADDRESS_CONTEXT = "signature-address";

  private static final int BLOCK = 64;

  @EJB private Reservations reservations;
  @Inject private Fingerprints fingerprints;
  @Inject private Secrets secrets;

  /**
   * The fingerprints by which the signature of an address is found. One address always has the same
   * under one petition, and others under another petition. While keys change there are two; the
   * first one is to be searched first.
   */
  public List<String> toLook(long petitionId, MailAddress address) {
    return toLook(fingerprints.of(petitionId), address);
  }

  private List<String> toLook(FingerprintKeys keys, MailAddress address) {
    return keys.toLook().stream().map(key -> hmac(key, address.canonical())).toList();
  }

  public SealedAddress seal(long petitionId, MailAddress address) {
    int masterKey = secrets.currentKey();
    FingerprintKeys keys = fingerprints.of(petitionId);
    List<String> toLook = toLook(keys, address);
    int written = keys.toLook().indexOf(keys.toWrite());
    String print = written < 0 ? hmac(keys.toWrite(), address.canonical()) : toLook.get(written);
    return new SealedAddress(keys, masterKey, toLook, mailbox(keys, print, address));
  }

  /**
   * Whether an address was sealed with the present keys. Called within a transaction, which then
   * counts as one that works with these keys.
   */
  public boolean isCurrent(long petitionId, SealedAddress sealed) {
    return fingerprints.of(petitionId).equals(sealed.under())
        && secrets.currentKey() == sealed.masterKey();
  }

  /** Everything that is kept of an address. */
  public Mailbox mailbox(long petitionId, MailAddress address) {
    FingerprintKeys keys = fingerprints.of(petitionId);
    return mailbox(keys, hmac(keys.toWrite(), address.canonical()), address);
  }

  private Mailbox mailbox(FingerprintKeys keys, String print, MailAddress address) {
    return new Mailbox(
        print,
        keys.numberToWrite(),
        encrypted(secrets, address.written()),
        hmac(keys.toWrite(), address.mailDomain().keyText()));
  }

  /**
   * The encrypted address. Padded, so that most have one length, which does not give the domain
   * away (ADR 248).
   */
  public static String encrypted(Secrets with, String written) {
    return with.encrypt(ADDRESS_CONTEXT, written, BLOCK);
  }

  /** As {@link #mailbox}, for an address that has no signature under this version yet. */
  public Mailbox newMailbox(long petitionId, int version, MailAddress address) {
    reserve(petitionId, version, address);
    return mailbox(petitionId, address);
  }

  /**
   * Reserves the fingerprint under the next key, too, for an address that has no signature under
   * this version yet; only while keys change.
   */
  public void reserve(long petitionId, int version, MailAddress address) {
    FingerprintKeys keys = fingerprints.of(petitionId);
    if (keys.phase().reserves()) {
      reservations.reserve(petitionId, version, hmac(keys.next(), address.canonical()));
    }
  }

  /** Deletes that reservation, before a signature is erased. */
  public void free(Signature one) {
    FingerprintKeys keys = fingerprints.of(one.petitionId());
    if (keys.next() != null && one.encryptedAddress() != null) {
      readable(one)
          .map(address -> hmac(keys.next(), address.canonical()))
          .ifPresent(next -> reservations.free(one.petitionId(), one.version(), next));
    }
  }

  private String hmac(String wrappedKey, String text) {
    return secrets.hmac(Petitions.KEY_CONTEXT, wrappedKey, text);
  }

  /**
   * The address of a signature that has one. Empty where it cannot be decrypted any more, which is
   * logged: one such row must not stop the mails to all others, and its owner may still withdraw.
   *
   * @throws org.tadamun.kernel.problem.boundary.RetryLater where only other nodes can read it now
   */
  public Optional<MailAddress> readable(Signature signature) {
    return readable(signature.id(), signature.encryptedAddress());
  }

  /** As {@link #readable(Signature)}, where only the row was read. */
  public Optional<MailAddress> readable(long signatureId, String encrypted) {
    try {
      return MailAddress.parse(secrets.decrypt(ADDRESS_CONTEXT, encrypted));
    } catch (IllegalStateException unreadable) {
      String which = "The address of signature " + signatureId + " cannot be read";
      LOG.log(Level.WARNING, which, unreadable);
      return Optional.empty();
    }
  }
}
